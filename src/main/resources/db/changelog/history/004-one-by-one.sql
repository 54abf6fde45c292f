--liquibase formatted sql

--changeset history:004-one-by-one splitStatements:false
-- As before, but the version to close is looked up for each row by its key, as a scalar question and not as a join: one step
-- into the primary key, whatever the planner believes of the sizes before the first analyze. Of two transactions with the
-- same stamp (a replayed clock stands still) the later one's version begins a microsecond after the earlier one's.
create or replace function history.enrol(t regclass) returns void language plpgsql as $$
declare
  n text := (select relname from pg_class where oid = t);
  cols text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = t and attnum > 0 and not attisdropped);
  ncols text := (select string_agg('n.'||quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = t and attnum > 0 and not attisdropped);
  key text[] := (select array_agg(a.attname::text order by k.n) from pg_index i, unnest(i.indkey::int[]) with ordinality k(att, n), pg_attribute a where i.indrelid = t and i.indisprimary and a.attrelid = t and a.attnum = k.att);
  same text := (select string_agg(format('h.%1$I = o.%1$I', c), ' and ') from unnest(key) c);
  c record; i record; begin
  if to_regclass('history.'||quote_ident(n)) is null then
    execute format('create table history.%I (%s, recorded_from timestamptz not null, recorded_to timestamptz not null, check (recorded_from < recorded_to)) with (fillfactor = 85)', n,
      (select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum) from pg_attribute where attrelid = t and attnum > 0 and not attisdropped));
    execute format('alter table history.%I add primary key (%s, recorded_from)', n, (select string_agg(quote_ident(k), ', ') from unnest(key) k));
    execute format('alter table %s no force row level security', t);  -- forced, it would copy nothing
    execute format('insert into history.%I (%s, recorded_from, recorded_to) select %2$s, ''-infinity'', ''infinity'' from %3$s', n, cols, t);
    execute format('alter table %s force row level security', t);
  end if;
  for c in select attname, format_type(atttypid, atttypmod) ty from pg_attribute a where attrelid = t and attnum > 0 and not attisdropped
           and not exists (select from pg_attribute h where h.attrelid = ('history.'||quote_ident(n))::regclass and h.attname = a.attname) loop
    execute format('alter table history.%I add column %I %s', n, c.attname, c.ty);  -- columns come, none goes, none is "not null"
  end loop;
  for i in select pg_get_indexdef(x.indexrelid) def, (select relname from pg_class where oid = x.indexrelid) iname from pg_index x where x.indrelid = t and not x.indisprimary loop
    if to_regclass('history.'||quote_ident(i.iname)) is null then execute replace(replace(i.def, ' ON public.', ' ON history.'), 'CREATE UNIQUE INDEX', 'CREATE INDEX'); end if;
  end loop;
  if obj_description(t, 'pg_class') like '@history since%' then  -- boards ask for what changed since a moment
    execute format('create index if not exists %I on history.%I (district_id, recorded_from)', n||'_since', n);
  end if;
  execute format('alter table history.%I enable row level security; alter table history.%1$I force row level security', n);
  execute format('drop policy if exists district on history.%I', n); execute format('create policy district on history.%I to luodi_app using (district_id = current_setting(''luodi.district'', true))', n);
  execute format('drop policy if exists city on history.%I', n); execute format('create policy city on history.%I for select to luodi_city using (district_id = any (string_to_array(current_setting(''luodi.sees'', true), '','')))', n);
  execute format('grant select on history.%I to luodi_app, luodi_city', n);
  execute format($f$
    create or replace function history.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
      set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $b$
    declare again boolean := coalesce(current_setting('luodi.stamp', true), '') <> ''; s timestamptz := public.luodi_stamp(); k bigint; rewritten bigint := 0;
    begin
      if tg_op = 'INSERT' then  -- never before the end of an earlier life of the key
        insert into history.%2$I (%3$s, recorded_from, recorded_to) select %4$s, greatest(s, (select max(h.recorded_to) from history.%2$I h where %5$s)), 'infinity' from n;
      elsif tg_op = 'UPDATE' then
        if again then           -- a second change by the same transaction: nobody saw the first
          update history.%2$I h set (%3$s) = row(%4$s)
          from (select n.*, (select h.ctid from history.%2$I h where %5$s and h.recorded_to = 'infinity' and h.recorded_from = s) as luodi_at from n offset 0) n
          where h.ctid = n.luodi_at;
          get diagnostics rewritten = row_count; end if;
        with closed as (
          update history.%2$I h set recorded_to = greatest(s, h.recorded_from + interval '1 microsecond')
          from (select n.*, (select h.ctid from history.%2$I h where %5$s and h.recorded_to = 'infinity' and (not again or h.recorded_from <> s)) as luodi_at from n offset 0) n
          where h.ctid = n.luodi_at returning %4$s, h.recorded_to)
        insert into history.%2$I (%3$s, recorded_from, recorded_to) select *, 'infinity' from closed;
        get diagnostics k = row_count;
        if k + rewritten <> (select count(*) from n) then raise 'a key of %% changed, or its history is torn', tg_relid::regclass; end if;
      else
        if again then
          delete from history.%2$I h
          using (select (select h.ctid from history.%2$I h where %6$s and h.recorded_to = 'infinity' and h.recorded_from = s) as luodi_at from o offset 0) o
          where h.ctid = o.luodi_at; end if;
        update history.%2$I h set recorded_to = greatest(s, h.recorded_from + interval '1 microsecond')
        from (select (select h.ctid from history.%2$I h where %6$s and h.recorded_to = 'infinity') as luodi_at from o offset 0) o
        where h.ctid = o.luodi_at;
      end if; return null; end $b$;
    create or replace trigger history_i after insert on %7$s referencing new table as n for each statement execute function history.%1$I();
    create or replace trigger history_u after update on %7$s referencing new table as n for each statement execute function history.%1$I();
    create or replace trigger history_d after delete on %7$s referencing old table as o for each statement execute function history.%1$I();
  $f$, n||'_keep', n, cols, ncols, replace(same, 'o.', 'n.'), same, t);
  execute format('revoke execute on function history.%I from public', n||'_keep');
end $$;

--changeset history:004-follow splitStatements:false
-- As before, but a derived table that keeps its own history is not calculated again.
create or replace function history.follow() returns void language plpgsql as $$  -- the past is rebuilt from nothing on every run
declare v record; def text; n text;
begin
  drop schema if exists past cascade; create schema past; grant usage on schema past to luodi_app, luodi_city;
  for n in select relname from pg_class where relkind = 'r' and relnamespace = 'history'::regnamespace and to_regclass('public.'||quote_ident(relname)) is not null loop
    execute format('create view past.%I with (security_invoker = true) as select %s from history.%1$I where case when recorded_from <= (select luodi_as_of()) and recorded_to > (select luodi_as_of()) then true else false end', n,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = ('public.'||quote_ident(n))::regclass and attnum > 0 and not attisdropped));
  end loop;
  for v in with recursive dep as (
             select c.oid, 0 lvl from pg_class c where relkind = 'v' and relnamespace = 'public'::regnamespace
             union all select r.ev_class, dep.lvl + 1 from dep join pg_depend d on d.refobjid = dep.oid and d.classid = 'pg_rewrite'::regclass join pg_rewrite r on r.oid = d.objid and r.ev_class <> dep.oid)
           select oid, relname, max(lvl) l from dep join pg_class using (oid) group by 1, 2 order by relname not like '%\_calculated', 3 loop
    perform set_config('search_path', 'public', true); def := pg_get_viewdef(v.oid); perform set_config('search_path', 'past, public', true);
    execute format('create view past.%I with (security_invoker = true) as %s', v.relname, def);
    n := left(v.relname, -11);
    if v.relname like '%\_calculated' and to_regclass('history.'||quote_ident(n)) is null then  -- a derived table without a history of its own: in the past it is calculated from the facts as they were
      execute format('create view past.%I with (security_invoker = true) as select %s from past.%I', n,
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = ('public.'||quote_ident(n))::regclass and attnum > 0 and not attisdropped), v.relname);
    end if;
  end loop;
  grant select on all tables in schema past to luodi_app, luodi_city; perform set_config('search_path', 'public', true);
end $$;
