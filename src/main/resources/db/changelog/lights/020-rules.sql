--liquibase formatted sql

--changeset lights:020-rules
-- A district's rules for the lights, in versions: each holds from its day on until another begins. Versions are added, never
-- changed; one that has not begun may be withdrawn. wide: it asks for more than milestones overdue and investment behind pace.
-- pace: cumulative percent due by the end of each month, January first; null means linear (month / 12).
create table light_rules (
  district_id text not null default current_setting('luodi.district'),
  version int not null,
  valid_from date not null,
  template text,
  combine text not null check (combine in ('worst', 'weighted')),
  yellow_below numeric(5, 1),
  red_below numeric(5, 1),
  cut_off_day smallint not null check (cut_off_day between 1 and 28),
  period_days smallint not null check (period_days > 0),
  pace numeric(6, 3)[] check (array_length(pace, 1) = 12),
  explain_red boolean not null,
  wide boolean not null,
  reason text not null,
  adopted_at timestamptz not null,
  adopted_by text not null,
  primary key (district_id, version),
  check (combine = 'worst' or red_below < yellow_below)
);
comment on table light_rules is '@history';
comment on column light_rules.cut_off_day is 'from this day on the return of the month before is due';
comment on column light_rules.period_days is 'length of a period where periods in a row are counted in days';

create table light_dimension (
  district_id text not null default current_setting('luodi.district'),
  version int not null,
  dimension text not null check (dimension in ('start', 'nodes', 'approvals', 'admission', 'investment', 'funds', 'freshness')),
  unit text not null check (unit in ('days', 'months', 'points', 'of_pace', 'of_need')),
  yellow numeric(6, 1),
  red numeric(6, 1),
  periods smallint check (periods between 2 and 3),
  make_good smallint check (make_good > 0),
  forecast boolean not null,
  weight numeric(5, 1),
  primary key (district_id, version, dimension),
  foreign key (district_id, version) references light_rules on delete cascade,
  check (coalesce(yellow, red) is not null)
);
comment on table light_dimension is '@history';

--changeset lights:020-basis
-- What a rule may ask of a project beyond its standing, its plan and its year. One row a project where the district has wide
-- rules; elsewhere only projects with an exemption have one. Kept by triggers; none of it depends on the rules or on the day.
create table light_basis (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  start_plan date,
  unadmitted_since date,
  late_kind text,
  late_plan date,
  late_actual date,
  forecast_late_since date,
  in_place bigint,
  touched_on date,
  approval_item text,
  approval_due date,
  approvals int not null default 0,
  exempt_from date,
  exempt_until date,
  exempt_of text[],
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
) with (fillfactor = 80);
comment on table light_basis is '@history';
comment on column light_basis.exempt_of is 'dimensions that are exempt; empty is the whole project';

-- A proper reason (正当理由): asked for by one, approved by another, until a day. One row a project; what was before is in the history.
create table light_exemption (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  dimensions text[] not null,
  reason text not null,
  from_day date not null,
  until_day date not null,
  state text not null check (state in ('asked', 'approved', 'refused', 'ended')),
  asked_at timestamptz not null,
  asked_by text not null,
  asked_account text not null,
  decided_at timestamptz,
  decided_by text,
  remark text,
  version int not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade,
  check (until_day >= from_day),
  check (state = 'asked' or decided_by is not null)
);
comment on table light_exemption is '@history';

-- Why a project is red, in the words of who answers for it; it counts as long as the cause is the same.
create table light_explanation (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  cause text not null,
  about text not null,
  words text not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table light_explanation is '@history';

--changeset lights:020-approvals splitStatements:false
-- The approval that is longest past its limit, and how many there are. Nothing, until there are approvals.
create function light_approval_of(d text, p uuid) returns table (item text, due date, items int) stable language sql as $$
select null::text, null::date, 0 $$;

--changeset lights:020-derived
-- The one definition of a basis; the triggers, the filling and the proof use it.
create view light_basis_derived with (security_invoker = true) as
select p.district_id, p.id as project_id, m.start_plan,
  case when m.started_on is not null and not coalesce(m.admitted, false) and a.state is distinct from 'admitted' then m.started_on end as unadmitted_since,
  m.late_kind, m.late_plan, m.late_actual, case when s.next_forecast > s.next_plan then m.forecast_changed end as forecast_late_since,
  f.in_place, (greatest(m.changed_at, r.changed_at) at time zone 'Asia/Shanghai')::date as touched_on,
  i.item as approval_item, i.due as approval_due, i.items as approvals,
  case when x.state = 'approved' then x.from_day end as exempt_from,
  case when x.state = 'approved' then x.until_day end as exempt_until,
  case when x.state = 'approved' then x.dimensions end as exempt_of
from project p
left join standing s on s.district_id = p.district_id and s.project_id = p.id
left join (
  select o.district_id, o.project_id,
    max(o.plan_to) filter (where o.kind = 'started' and o.applies and o.actual_to is null) as start_plan,
    max(o.actual_to) filter (where o.kind = 'started' and o.applies) as started_on,
    bool_or(o.kind = 'in_statistics' and (o.actual_to is not null or not o.applies)) as admitted,
    (array_agg(o.kind order by o.actual_to desc, o.kind) filter (where o.applies and o.actual_to > o.plan_to))[1] as late_kind,
    (array_agg(o.plan_to order by o.actual_to desc, o.kind) filter (where o.applies and o.actual_to > o.plan_to))[1] as late_plan,
    max(o.actual_to) filter (where o.applies and o.actual_to > o.plan_to) as late_actual,
    (max(o.changed_at) filter (where o.applies and o.actual_to is null and o.forecast_to > o.plan_to) at time zone 'Asia/Shanghai')::date as forecast_changed,
    max(o.changed_at) as changed_at
  from milestone o group by o.district_id, o.project_id) m on m.district_id = p.district_id and m.project_id = p.id
left join admission a on a.district_id = p.district_id and a.project_id = p.id
left join (select u.district_id, u.project_id, sum(u.in_place)::bigint as in_place from fund u group by u.district_id, u.project_id) f
  on f.district_id = p.district_id and f.project_id = p.id
left join (select t.district_id, t.project_id, max(t.changed_at) as changed_at from investment_return t group by t.district_id, t.project_id) r
  on r.district_id = p.district_id and r.project_id = p.id
left join light_exemption x on x.district_id = p.district_id and x.project_id = p.id
cross join lateral light_approval_of(p.district_id, p.id) i;

--changeset lights:020-keep splitStatements:false
-- Whether the projects of a district are watched. Who adopts rules holds the lock alone, who changes facts holds it with others:
-- a change that is under way is either in the filling, or sees that it has to be kept.
create function light_watches(d text) returns boolean volatile language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('luodi.light/' || d, 0));
  return exists (select from light_rules r where r.district_id = d and r.wide);
end $$;

create function light_keep(d text[], p uuid[], always boolean) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare one record; watched boolean; at text := '';
begin
  for one in select distinct u.d, u.p from unnest(d, p) u(d, p) order by 1, 2 loop
    if watched is null or at <> one.d then
      at := one.d;
      watched := light_watches(one.d);
    end if;
    continue when not watched and not always;
    insert into light_basis (district_id, project_id) select o.district_id, o.id from project o where o.district_id = one.d and o.id = one.p
      on conflict (district_id, project_id) do nothing;
    perform from light_basis t where t.district_id = one.d and t.project_id = one.p for no key update;
    update light_basis t set (start_plan, unadmitted_since, late_kind, late_plan, late_actual, forecast_late_since, in_place, touched_on,
        approval_item, approval_due, approvals, exempt_from, exempt_until, exempt_of)
      = row(x.start_plan, x.unadmitted_since, x.late_kind, x.late_plan, x.late_actual,
        case when x.forecast_late_since is not null then least(t.forecast_late_since, x.forecast_late_since) end, x.in_place, x.touched_on,
        x.approval_item, x.approval_due, x.approvals, x.exempt_from, x.exempt_until, x.exempt_of)
      from light_basis_derived x
      where t.district_id = one.d and t.project_id = one.p and x.district_id = one.d and x.project_id = one.p
        and (t.start_plan, t.unadmitted_since, t.late_kind, t.late_plan, t.late_actual, t.forecast_late_since is null, t.in_place, t.touched_on,
          t.approval_item, t.approval_due, t.approvals, t.exempt_from, t.exempt_until, t.exempt_of)
        is distinct from (x.start_plan, x.unadmitted_since, x.late_kind, x.late_plan, x.late_actual, x.forecast_late_since is null, x.in_place, x.touched_on,
          x.approval_item, x.approval_due, x.approvals, x.exempt_from, x.exempt_until, x.exempt_of);
  end loop;
end $$;

-- All projects of the district, at once, before it has wide rules.
create function light_fill() returns int language plpgsql as $$
declare many int; d text := current_setting('luodi.district');
begin
  if not exists (select from light_rules r where r.district_id = d and r.wide) then
    perform light_keep(array_agg(b.district_id), array_agg(b.project_id), true) from light_basis b where b.district_id = d;
  end if;
  insert into light_basis (district_id, project_id, start_plan, unadmitted_since, late_kind, late_plan, late_actual, forecast_late_since, in_place,
      touched_on, approval_item, approval_due, approvals, exempt_from, exempt_until, exempt_of)
    select x.* from light_basis_derived x
    where x.district_id = d and not exists (select from light_basis t where t.district_id = x.district_id and t.project_id = x.project_id)
    on conflict (district_id, project_id) do nothing;
  get diagnostics many = row_count;
  return many;
end $$;

create function light_trigger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform light_keep(array_agg(district_id), array_agg(project_id), tg_argv[0]::boolean) from o;
  else
    perform light_keep(array_agg(district_id), array_agg(project_id), tg_argv[0]::boolean) from n;
  end if;
  return null;
end $$;

--changeset lights:020-watch splitStatements:false
-- Their names come after those of the standing, which they read.
do $$
declare t text;
begin
  foreach t in array array['milestone', 'admission', 'fund', 'investment_return', 'light_exemption'] loop
    execute format('create trigger watch_light_i after insert on %I referencing new table as n for each statement execute function light_trigger(%L)', t, t = 'light_exemption');
    execute format('create trigger watch_light_u after update on %I referencing new table as n for each statement execute function light_trigger(%L)', t, t = 'light_exemption');
    execute format('create trigger watch_light_d after delete on %I referencing old table as o for each statement execute function light_trigger(%L)', t, t = 'light_exemption');
  end loop;
end $$;
