--liquibase formatted sql

--changeset forecast:001-scenario
-- A what-if that somebody kept: a year in one ledger with changes to its projects. The facts themselves never change by it.
create table scenario (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  year smallint not null,
  ledger text not null check (ledger in ('dispatch', 'statistical')),
  name text not null check (name <> ''),
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  unique (district_id, year, ledger, name)
);
comment on table scenario is '@history';

--changeset forecast:001-change
create table scenario_change (
  district_id text not null default current_setting('luodi.district'),
  scenario_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('move', 'drop', 'add', 'curve')),
  project_id uuid not null,
  on_day date,
  amount bigint check (amount > 0),
  curve_id uuid,
  primary key (district_id, scenario_id, position),
  foreign key (district_id, scenario_id) references scenario on delete cascade,
  foreign key (district_id, project_id) references project on delete cascade,
  foreign key (district_id, curve_id) references pacing_curve on delete cascade,
  check ((kind in ('move', 'add')) = (on_day is not null)),
  check ((kind = 'add') = (amount is not null)),
  check ((kind = 'curve') = (curve_id is not null))
);
create index scenario_change_of_project on scenario_change (district_id, project_id);
comment on table scenario_change is '@history';
