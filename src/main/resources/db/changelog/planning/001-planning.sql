--liquibase formatted sql

--changeset planning:001-template
-- What milestones take on a path, where the district has decided itself: kept whole, edition by edition. No row: the product's.
create table plan_template (
  district_id text not null default current_setting('luodi.district'),
  path text not null,
  version int not null,
  note text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, path)
);
comment on table plan_template is '@history';

--changeset planning:001-template-step
create table plan_template_step (
  district_id text not null default current_setting('luodi.district'),
  path text not null,
  kind text not null references milestone_kind,
  days int not null check (days between 0 and 3660),
  day_type text not null check (day_type in ('working', 'calendar')),
  after text[] not null,
  primary key (district_id, path, kind),
  foreign key (district_id, path) references plan_template on delete cascade
);
comment on table plan_template_step is '@history';

--changeset planning:001-plan
-- The backward plan that was accepted for a project: its fixed day, and what each step takes. Earlier ones are its history.
create table backward_plan (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  target text not null,
  fixed_on date not null,
  template_version int not null,
  reason text,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table backward_plan is '@history';

--changeset planning:001-step
-- critical: on the longest way when it was accepted.
create table backward_step (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  step text not null,
  position int not null,
  name text not null,
  days int not null,
  day_type text not null check (day_type in ('working', 'calendar')),
  pinned_on date,
  plan_start date,
  plan_finish date,
  critical boolean not null,
  primary key (district_id, project_id, step),
  foreign key (district_id, project_id) references backward_plan on delete cascade
);
comment on table backward_step is '@history';

--changeset planning:001-facts
create view planning_facts with (security_invoker = true) as
select p.district_id, p.project_id, p.target, p.fixed_on, p.template_version, p.reason, p.example, p.changed_at, p.changed_by
from backward_plan p;
