--liquibase formatted sql

--changeset investment:020-projects-go splitStatements:false
-- A project that is deleted takes its returns with it; their year must not come back without it.
create or replace function investment_year_keep(d text[], p uuid[], l text[], y smallint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  insert into investment_year select distinct u.d, u.p, u.l, u.y, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from unnest(d, p, l, y) u(d, p, l, y) join project on project.district_id = u.d and project.id = u.p order by 1, 4, 3, 2
    on conflict (district_id, year, ledger, project_id) do nothing;
  perform from investment_year t join (select distinct u.d, u.p, u.l, u.y from unnest(d, p, l, y) u(d, p, l, y)) u
    on t.district_id = u.d and t.year = u.y and t.ledger = u.l and t.project_id = u.p order by u.d, u.y, u.l, u.p for no key update of t;
  update investment_year t set (reported, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12) = row(coalesce(r.reported, 0), coalesce(r.m02, 0), coalesce(r.m03, r.m02, 0), coalesce(r.m04, r.m03, r.m02, 0), coalesce(r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m10, r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m11, r.m10, r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0), coalesce(r.m12, r.m11, r.m10, r.m09, r.m08, r.m07, r.m06, r.m05, r.m04, r.m03, r.m02, 0))
    from (select distinct u.d, u.p, u.l, u.y from unnest(d, p, l, y) u(d, p, l, y)) u
    cross join lateral (select bit_or(1 << r.month)::smallint reported, max(ytd) filter (where month = 2) m02, max(ytd) filter (where month = 3) m03, max(ytd) filter (where month = 4) m04, max(ytd) filter (where month = 5) m05, max(ytd) filter (where month = 6) m06, max(ytd) filter (where month = 7) m07, max(ytd) filter (where month = 8) m08, max(ytd) filter (where month = 9) m09, max(ytd) filter (where month = 10) m10, max(ytd) filter (where month = 11) m11, max(ytd) filter (where month = 12) m12
      from investment_return r where r.district_id = u.d and r.project_id = u.p and r.ledger = u.l and r.year = u.y) r
    where t.district_id = u.d and t.year = u.y and t.ledger = u.l and t.project_id = u.p;
end $$;
