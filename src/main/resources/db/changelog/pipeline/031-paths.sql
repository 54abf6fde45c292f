--liquibase formatted sql

--changeset pipeline:031-project-path
-- Which way a project goes: new land, a leased workshop … The words of the paths and what they ask for by default are the product's.
create table project_path (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  path text not null,
  reason text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table project_path is '@history';

--changeset pipeline:031-path-rule
-- What a district asks for otherwise than by default, at one milestone of one path.
create table path_rule (
  district_id text not null default current_setting('luodi.district'),
  path text not null,
  kind text not null references milestone_kind,
  applies boolean not null,
  evidence boolean not null,
  fields text[] not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, path, kind)
);
comment on table path_rule is '@history';

--changeset pipeline:031-project-halt
-- A project that does not go on: stopped for a while, ended, handed to another district, or signed without effect. No row: it goes on.
create table project_halt (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  state text not null check (state in ('paused', 'terminated', 'transferred', 'invalid')),
  since date not null,
  reason text not null,
  approval text,
  expected_on date,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade,
  check (state = 'paused' or approval is not null)
);
comment on table project_halt is '@history';

--changeset pipeline:031-log
alter table stage_event drop constraint stage_event_act_check;
alter table stage_event add constraint stage_event_act_check check (act in ('reached', 'withdrawn', 'planned', 'forecast', 'verified',
  'skipped', 'restored', 'routed', 'paused', 'terminated', 'transferred', 'invalid', 'resumed'));

--changeset pipeline:031-standing-of splitStatements:false
-- Of a project that does not go on, nothing is next and nothing is due; its stage stays, and with it its place in every denominator.
create or replace function standing_of(d text, p uuid) returns setof standing stable language sql as $$
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
    select f.*, f.applies and f.actual_to is null and f.position > coalesce(f.reached, 0) and not f.halted as ahead
    from (
      select m.district_id, m.project_id, m.kind, m.applies, m.actual_to, m.plan_to, m.plan_text, m.forecast_to, m.forecast_text,
        k.position, k.on_track, k.pool,
        exists (select from project_halt h where h.district_id = d and h.project_id = p) as halted,
        max(case when m.applies and m.actual_to is not null then k.position end) over () as reached
      from milestone m join milestone_kind k on k.code = m.kind
      where m.district_id = d and m.project_id = p) f) a) r
group by r.district_id, r.project_id
$$;
create trigger standing_halt_i after insert on project_halt referencing new table as n for each statement execute function standing_trigger();
create trigger standing_halt_u after update on project_halt referencing new table as n for each statement execute function standing_trigger();
create trigger standing_halt_d after delete on project_halt referencing old table as o for each statement execute function standing_trigger();

--changeset pipeline:031-facts
create view halt_facts with (security_invoker = true) as
select h.district_id, h.project_id, h.state, h.since, h.reason, h.approval, h.expected_on, h.changed_at, h.changed_by from project_halt h;
