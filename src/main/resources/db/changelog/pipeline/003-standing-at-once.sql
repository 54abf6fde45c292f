--liquibase formatted sql

--changeset pipeline:003-standing-of splitStatements:false
-- The one definition of a standing, in one pass over a project's milestones. Only the primary key leads to them: no
-- condition on other columns, so that a young table without statistics is never walked by a wider index.
create function standing_of(d text, p uuid) returns setof standing stable language sql as $$
select r.district_id, r.project_id,
  coalesce(max(r.kind) filter (where r.position = r.reached), 'none'),
  coalesce(max(r.reached), 0)::smallint,
  max(r.actual_to) filter (where r.position = r.reached),
  coalesce(max(r.pool) filter (where r.position = r.reached), 'reserve'),
  coalesce(string_agg(case when not r.applies then 's' when r.actual_to is not null then 'd' else 'o' end, '' order by r.on_track) filter (where r.on_track is not null), ''),
  max(r.kind) filter (where r.position = r.next),
  max(r.plan_to) filter (where r.position = r.next),
  max(r.plan_text) filter (where r.position = r.next),
  max(r.forecast_to) filter (where r.position = r.next),
  max(r.forecast_text) filter (where r.position = r.next),
  (array_agg(r.kind order by r.plan_to, r.position) filter (where r.ahead and r.plan_to is not null))[1],
  min(r.plan_to) filter (where r.ahead),
  max(r.actual_to) filter (where r.kind = 'signed'),
  max(r.actual_to) filter (where r.kind = 'land_won'),
  max(r.actual_to) filter (where r.kind = 'construction_permit'),
  max(r.actual_to) filter (where r.kind = 'started'),
  max(r.actual_to) filter (where r.kind = 'completed'),
  max(r.actual_to) filter (where r.kind = 'in_production')
from (
  select a.*, min(case when a.ahead and a.on_track is not null then a.position end) over () as next
  from (
    select f.*, f.applies and f.actual_to is null and f.position > coalesce(f.reached, 0) as ahead
    from (
      select m.district_id, m.project_id, m.kind, m.applies, m.actual_to, m.plan_to, m.plan_text, m.forecast_to, m.forecast_text,
        k.position, k.on_track, k.pool,
        max(case when m.applies and m.actual_to is not null then k.position end) over () as reached
      from milestone m join milestone_kind k on k.code = m.kind
      where m.district_id = d and m.project_id = p) f) a) r
group by r.district_id, r.project_id
$$;
create or replace view standing_derived with (security_invoker = true) as
select s.district_id, s.project_id, s.stage, s.stage_position, s.stage_on, s.pool, s.track, s.next_kind, s.next_plan, s.next_plan_text,
  s.next_forecast, s.next_forecast_text, s.due_kind, s.due_on,
  s.signed_on, s.land_won_on, s.construction_permit_on, s.started_on, s.completed_on, s.production_on
from project p cross join lateral standing_of(p.district_id, p.id) s;

--changeset pipeline:003-standing-keep splitStatements:false
-- New projects at once, each row written once and whole (a row changed twice in a transaction costs its history dearly).
-- The others one by one, by their key: the row is locked first, so that the calculation (a new statement, a new snapshot)
-- sees what others have written meanwhile.
create or replace function standing_keep(d text[], p uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare one record; written uuid[];
begin
  with inserted as (
    insert into standing
      select x.* from (select distinct u.d, u.p from unnest(d, p) u(d, p)) u
      cross join lateral standing_of(u.d, u.p) x
      -- scalar questions, not joins: each is one step into a primary key, whatever the planner believes of the sizes
      where (select true from project o where o.district_id = u.d and o.id = u.p)
        and (select true from standing t where t.district_id = u.d and t.project_id = u.p) is null
      order by 1, 2
      on conflict (district_id, project_id) do nothing
      returning project_id)
  select coalesce(array_agg(project_id), '{}') into written from inserted;
  for one in select distinct u.d, u.p from unnest(d, p) u(d, p) except select d[1], w.p from unnest(written) w(p) order by 1, 2 loop
    perform from standing t where t.district_id = one.d and t.project_id = one.p for no key update;
    update standing t set (stage, stage_position, stage_on, pool, track, next_kind, next_plan, next_plan_text, next_forecast, next_forecast_text,
        due_kind, due_on, signed_on, land_won_on, construction_permit_on, started_on, completed_on, production_on)
      = row(x.stage, x.stage_position, x.stage_on, x.pool, x.track, x.next_kind, x.next_plan, x.next_plan_text, x.next_forecast, x.next_forecast_text,
        x.due_kind, x.due_on, x.signed_on, x.land_won_on, x.construction_permit_on, x.started_on, x.completed_on, x.production_on)
      from standing_of(one.d, one.p) x
      where t.district_id = one.d and t.project_id = one.p and t.* is distinct from x.*;
  end loop;
end $$;
