--liquibase formatted sql

--changeset pipeline:033-plan-waiting
-- First plans that nobody has approved yet, in a district where the baseline needs somebody else's approval.
create table plan_waiting (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  kind text not null references milestone_kind,
  planned_at timestamptz not null,
  planned_by text not null,
  planned_by_account uuid,
  primary key (district_id, project_id, kind),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table plan_waiting is '@history';

--changeset pipeline:033-log
alter table stage_event drop constraint stage_event_act_check;
alter table stage_event add constraint stage_event_act_check check (act in ('reached', 'withdrawn', 'planned', 'forecast', 'verified',
  'skipped', 'restored', 'routed', 'paused', 'terminated', 'transferred', 'invalid', 'resumed', 'approved'));

--changeset pipeline:033-pool-gate
-- What a district asks for at the gate of a pool, besides what the path asks for at the milestone that leads into it.
create table pool_gate (
  district_id text not null default current_setting('luodi.district'),
  pool text not null check (pool in ('building', 'yielding')),
  reached text[] not null,
  verified text[] not null,
  fields text[] not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, pool)
);
comment on table pool_gate is '@history';

--changeset pipeline:033-path-facts
create view path_facts with (security_invoker = true) as
select p.district_id, p.project_id, p.path, p.changed_at from project_path p;
