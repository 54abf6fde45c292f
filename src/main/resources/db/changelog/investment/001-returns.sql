--liquibase formatted sql

--changeset investment:001-plan
-- What a project is to invest in a year (分), and what it had invested before that year began.
create table annual_plan (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  year smallint not null,
  amount bigint check (amount >= 0),
  invested_before bigint check (invested_before >= 0),
  content text,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, year, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
create index annual_plan_of on annual_plan (district_id, project_id);
comment on table annual_plan is '@history';

--changeset investment:001-return
-- A month's return: the year to date (分), never a month's own value, which is a difference. No January: the year opens with 1–2月 (month 2).
-- The two ledgers are never added: dispatch is what the owner tells the key-project office, statistical is what the bureau accepts.
create table investment_return (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  ledger text not null check (ledger in ('dispatch', 'statistical')),
  year smallint not null,
  month smallint not null check (month between 2 and 12),
  ytd bigint not null check (ytd >= 0),
  construction bigint,
  installation bigint,
  equipment bigint,
  other bigint,
  since_start bigint,
  progress text,
  problem text,
  correction text,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, ledger, year, month),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table investment_return is '@history';
comment on column investment_return.correction is 'why the cumulative figure fell (核减); null where it did not';

--changeset investment:001-year splitStatements:false
create table investment_year (
  district_id text not null default current_setting('luodi.district'), project_id uuid not null, ledger text not null, year smallint not null,
  reported smallint not null, m02 bigint not null, m03 bigint not null, m04 bigint not null, m05 bigint not null, m06 bigint not null, m07 bigint not null,
  m08 bigint not null, m09 bigint not null, m10 bigint not null, m11 bigint not null, m12 bigint not null,
  primary key (district_id, year, ledger, project_id),
  foreign key (district_id, project_id) references project on delete cascade) with (fillfactor = 50);  -- room for one more version of every row: updates stay on their page
-- the one definition; trigger and rebuild both use it
create view investment_year_calculated with (security_invoker = true) as
select district_id, project_id, ledger, year, reported::smallint,
  coalesce(m02, 0) m02,
  coalesce(m03, m02, 0) m03,
  coalesce(m04, m03, m02, 0) m04,
  coalesce(m05, m04, m03, m02, 0) m05,
  coalesce(m06, m05, m04, m03, m02, 0) m06,
  coalesce(m07, m06, m05, m04, m03, m02, 0) m07,
  coalesce(m08, m07, m06, m05, m04, m03, m02, 0) m08,
  coalesce(m09, m08, m07, m06, m05, m04, m03, m02, 0) m09,
  coalesce(m10, m09, m08, m07, m06, m05, m04, m03, m02, 0) m10,
  coalesce(m11, m10, m09, m08, m07, m06, m05, m04, m03, m02, 0) m11,
  coalesce(m12, m11, m10, m09, m08, m07, m06, m05, m04, m03, m02, 0) m12
from (select district_id, project_id, ledger, year, bit_or(1 << month) reported,
  max(ytd) filter (where month = 2) m02,
  max(ytd) filter (where month = 3) m03,
  max(ytd) filter (where month = 4) m04,
  max(ytd) filter (where month = 5) m05,
  max(ytd) filter (where month = 6) m06,
  max(ytd) filter (where month = 7) m07,
  max(ytd) filter (where month = 8) m08,
  max(ytd) filter (where month = 9) m09,
  max(ytd) filter (where month = 10) m10,
  max(ytd) filter (where month = 11) m11,
  max(ytd) filter (where month = 12) m12
  from investment_return group by district_id, project_id, ledger, year) x;

-- what changed is calculated again, whole, never by a delta. The row is locked first, so that the calculation (a new statement, a new snapshot) sees the other writer's months.
create function investment_year_keep(d text[], p uuid[], l text[], y smallint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  insert into investment_year select distinct u.d, u.p, u.l, u.y, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from unnest(d, p, l, y) u(d, p, l, y) order by 1, 4, 3, 2
    on conflict (district_id, year, ledger, project_id) do nothing;
  perform from investment_year t join (select distinct u.d, u.p, u.l, u.y from unnest(d, p, l, y) u(d, p, l, y)) u
    on t.district_id = u.d and t.year = u.y and t.ledger = u.l and t.project_id = u.p order by u.d, u.y, u.l, u.p for no key update of t;
  update investment_year t set (reported, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12) = row(coalesce(r.reported, 0), coalesce(r.m02, 0), coalesce(r.m03, r.m02, 0), coalesce(r.m04, r.m03, r.m02, 0), coalesce(r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m10, r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m11, r.m10, r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m12, r.m11, r.m10, r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0))
    from (select distinct u.d, u.p, u.l, u.y from unnest(d, p, l, y) u(d, p, l, y)) u
    cross join lateral (select bit_or(1 << r.month)::smallint reported, max(ytd) filter (where month = 2) m02, max(ytd) filter (where month = 3) m03, max(ytd) filter (where month = 4) m04, max(ytd) filter (where month = 5) m05, max(ytd) filter (where month = 6) m06, max(ytd) filter (where month = 7) m07, max(ytd) filter (where month = 8) m08, max(ytd) filter (where month = 9) m09, max(ytd) filter (where month = 10) m10, max(ytd) filter (where month = 11) m11, max(ytd) filter (where month = 12) m12
      from investment_return r where r.district_id = u.d and r.project_id = u.p and r.ledger = u.l and r.year = u.y) r
    where t.district_id = u.d and t.year = u.y and t.ledger = u.l and t.project_id = u.p;
end $$;
create function investment_year_trigger() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform investment_year_keep(array_agg(district_id), array_agg(project_id), array_agg(ledger), array_agg(year)) from n;
  elsif tg_op = 'DELETE' then
    perform investment_year_keep(array_agg(district_id), array_agg(project_id), array_agg(ledger), array_agg(year)) from o;
  else
    perform investment_year_keep(array_agg(district_id), array_agg(project_id), array_agg(ledger), array_agg(year)) from (select district_id, project_id, ledger, year from n union select district_id, project_id, ledger, year from o) x;
  end if;
  return null;
end $$;
create trigger year_i after insert on investment_return referencing new table as n for each statement execute function investment_year_trigger();
create trigger year_u after update on investment_return referencing new table as n old table as o for each statement execute function investment_year_trigger();
create trigger year_d after delete on investment_return referencing old table as o for each statement execute function investment_year_trigger();

--changeset investment:001-facts
create view investment_facts with (security_invoker = true) as
select y.district_id, y.project_id, y.ledger, y.year, y.m02, y.m03, y.m04, y.m05, y.m06, y.m07, y.m08, y.m09, y.m10, y.m11, y.m12,
  (floor(log(2, greatest(y.reported, 1))))::int as last_month, y.reported, y.m12 as ytd
from investment_year y where y.reported <> 0;
create view plan_facts with (security_invoker = true) as
select district_id, project_id, year, amount, invested_before, content, example from annual_plan;
