--liquibase formatted sql

--changeset lights:022-from-one-rule splitStatements:false
-- The one rule a district had becomes its first version; every version that the history knows is taken over with its time, so
-- that earlier moments keep their colours.
do $$
declare k text; past boolean := to_regclass('history.light_rule') is not null;
begin
  alter table light_rule no force row level security;
  alter table light_rules no force row level security;
  alter table light_dimension no force row level security;
  insert into light_rules (district_id, version, valid_from, template, combine, cut_off_day, period_days, pace, explain_red, wide, reason, adopted_at, adopted_by)
    select r.district_id, greatest(r.version, 1), date '2000-01-01', 'default', 'worst', r.cut_off_day, 30, r.pace, false, false, '沿用', now(), coalesce(r.changed_by, '系统') from light_rule r;
  insert into light_dimension (district_id, version, dimension, unit, yellow, red, forecast)
    select r.district_id, greatest(r.version, 1), x.dimension, x.unit, x.yellow, x.red, false from light_rule r
    cross join lateral (values ('nodes', 'days', r.overdue_yellow::numeric, r.overdue_red::numeric), ('investment', 'points', r.behind_yellow, r.behind_red)) x(dimension, unit, yellow, red);
  if past then
    perform history.enrol('light_rules');
    perform history.enrol('light_dimension');
    delete from history.light_rules;
    delete from history.light_dimension;
    insert into history.light_rules (district_id, version, valid_from, template, combine, cut_off_day, period_days, pace, explain_red, wide, reason, adopted_at, adopted_by, recorded_from, recorded_to)
      select r.district_id, greatest(r.version, 1), date '2000-01-01', 'default', 'worst', r.cut_off_day, 30, r.pace, false, false, '沿用',
        now(), coalesce(r.changed_by, '系统'), r.recorded_from, r.recorded_to from history.light_rule r;
    insert into history.light_dimension (district_id, version, dimension, unit, yellow, red, forecast, recorded_from, recorded_to)
      select r.district_id, greatest(r.version, 1), x.dimension, x.unit, x.yellow, x.red, false, r.recorded_from, r.recorded_to from history.light_rule r
      cross join lateral (values ('nodes', 'days', r.overdue_yellow::numeric, r.overdue_red::numeric), ('investment', 'points', r.behind_yellow, r.behind_red)) x(dimension, unit, yellow, red);
  end if;
  alter table light_rules force row level security;
  alter table light_dimension force row level security;
  drop schema if exists past cascade;
  drop table light_rule cascade;
  drop table if exists history.light_rule cascade;
  for k in select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'history'::regnamespace and p.proname = 'light_rule_keep' loop
    execute 'drop function ' || k;
  end loop;
end $$;
