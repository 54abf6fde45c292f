--liquibase formatted sql

--changeset investment:030-year-of splitStatements:false
-- The one definition of a project's year in a ledger: one row, of zeros where nothing was reported.
create function investment_year_of(d text, p uuid, l text, y smallint) returns setof investment_year stable language sql as $$
select d, p, l, y, coalesce(x.reported, 0)::smallint,
  coalesce(x.m02, 0) m02,
  coalesce(x.m03, x.m02, 0) m03,
  coalesce(x.m04, x.m03, x.m02, 0) m04,
  coalesce(x.m05, x.m04, x.m03, x.m02, 0) m05,
  coalesce(x.m06, x.m05, x.m04, x.m03, x.m02, 0) m06,
  coalesce(x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0) m07,
  coalesce(x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0) m08,
  coalesce(x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0) m09,
  coalesce(x.m10, x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0) m10,
  coalesce(x.m11, x.m10, x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0) m11,
  coalesce(x.m12, x.m11, x.m10, x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0) m12
from (select bit_or(1 << r.month) reported,
  max(r.ytd) filter (where r.month = 2) m02, max(r.ytd) filter (where r.month = 3) m03, max(r.ytd) filter (where r.month = 4) m04, max(r.ytd) filter (where r.month = 5) m05, max(r.ytd) filter (where r.month = 6) m06, max(r.ytd) filter (where r.month = 7) m07, max(r.ytd) filter (where r.month = 8) m08, max(r.ytd) filter (where r.month = 9) m09, max(r.ytd) filter (where r.month = 10) m10, max(r.ytd) filter (where r.month = 11) m11, max(r.ytd) filter (where r.month = 12) m12
  from investment_return r where r.district_id = d and r.project_id = p and r.ledger = l and r.year = y) x $$;

--changeset investment:030-year-keep splitStatements:false
-- New years at once, each row written once and whole. The others one by one, by their key and in its order: the row is locked
-- first, so that the calculation (a new statement, a new snapshot) sees the other writer's months. Keys are looked up by
-- scalar questions and not by joins: one step into a primary key, whatever the planner believes of the sizes.
-- A project that is deleted takes its returns with it; their year must not come back without it.
create or replace function investment_year_keep(d text[], p uuid[], l text[], y smallint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare one record;
begin
  for one in
    with touched as (select distinct u.d, u.p, u.l, u.y from unnest(d, p, l, y) u(d, p, l, y)), inserted as (
      insert into investment_year
        select x.* from touched u cross join lateral investment_year_of(u.d, u.p, u.l, u.y) x
        where (select true from project o where o.district_id = u.d and o.id = u.p)
          and (select true from investment_year t where t.district_id = u.d and t.year = u.y and t.ledger = u.l and t.project_id = u.p) is null
        order by 1, 4, 3, 2
        on conflict (district_id, year, ledger, project_id) do nothing
        returning district_id, project_id, ledger, year)
    select * from touched except select * from inserted order by 1, 4, 3, 2
  loop
    perform from investment_year t where t.district_id = one.d and t.year = one.y and t.ledger = one.l and t.project_id = one.p for no key update;
    update investment_year t set (reported, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12) = row(x.reported, x.m02, x.m03, x.m04, x.m05, x.m06, x.m07, x.m08, x.m09, x.m10, x.m11, x.m12)
      from investment_year_of(one.d, one.p, one.l, one.y) x
      where t.district_id = one.d and t.year = one.y and t.ledger = one.l and t.project_id = one.p and t.* is distinct from x.*;
  end loop;
end $$;

--changeset investment:030-year-history splitStatements:false
-- The years keep their own history, so that the past need not calculate them. Where returns were already kept, the years
-- of every moment are calculated once; on a new database both begin empty.
comment on table investment_year is '@history since';
do $$
begin
  if to_regclass('history.investment_return') is null then return; end if;
  perform history.enrol('investment_year');
  delete from history.investment_year;
  insert into history.investment_year (district_id, project_id, ledger, year, reported, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, recorded_from, recorded_to)
  select s.district_id, s.project_id, s.ledger, s.year, coalesce(x.reported, 0),
    coalesce(x.m02, 0), coalesce(x.m03, x.m02, 0), coalesce(x.m04, x.m03, x.m02, 0), coalesce(x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m06, x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m10, x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m11, x.m10, x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0), coalesce(x.m12, x.m11, x.m10, x.m09, x.m08, x.m07, x.m06, x.m05, x.m04, x.m03, x.m02, 0), s.at, s.till
  from (
    select *, lead(at, 1, 'infinity') over (partition by district_id, project_id, ledger, year order by at) as till
    from (
      select district_id, project_id, ledger, year, recorded_from as at from history.investment_return
      union
      select district_id, project_id, ledger, year, recorded_to from history.investment_return where recorded_to < 'infinity') p) s
  cross join lateral (
    select bit_or(1 << r.month) reported,
      max(r.ytd) filter (where r.month = 2) m02, max(r.ytd) filter (where r.month = 3) m03, max(r.ytd) filter (where r.month = 4) m04, max(r.ytd) filter (where r.month = 5) m05, max(r.ytd) filter (where r.month = 6) m06, max(r.ytd) filter (where r.month = 7) m07, max(r.ytd) filter (where r.month = 8) m08, max(r.ytd) filter (where r.month = 9) m09, max(r.ytd) filter (where r.month = 10) m10, max(r.ytd) filter (where r.month = 11) m11, max(r.ytd) filter (where r.month = 12) m12
    from history.investment_return r
    where r.district_id = s.district_id and r.project_id = s.project_id and r.ledger = s.ledger and r.year = s.year
      and r.recorded_from <= s.at and r.recorded_to > s.at) x
  where s.at < s.till;
end $$;
