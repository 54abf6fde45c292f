--liquibase formatted sql

--changeset identity:001-org-unit
create table org_unit (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  kind text not null check (kind in ('bureau', 'office', 'area', 'park', 'company', 'task_force')),
  name text not null,
  short_name text not null,
  parent_id uuid,
  valid_from date,
  valid_to date,
  succeeded_by uuid,
  position int not null default 0,
  version int not null,
  changed_by text,
  primary key (district_id, id),
  foreign key (district_id, parent_id) references org_unit,
  foreign key (district_id, succeeded_by) references org_unit,
  check (valid_from <= valid_to)
);
create unique index org_unit_name on org_unit (district_id, kind, name) where valid_to is null;
comment on table org_unit is '@history';

--changeset identity:001-account
-- The name ends with the district, so that it is unique everywhere and tells nobody anything of another district.
create table account (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  login_name text not null check (login_name like '%_.' || district_id and login_name = lower(login_name)),
  kind text not null default 'person' check (kind in ('person', 'client')),
  display_name text not null,
  password_hash text,
  must_change boolean not null default false,
  disabled boolean not null default false,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  provider text,
  subject text,
  last_sign_in timestamptz,
  version int not null,
  primary key (district_id, id),
  unique (district_id, login_name),
  unique (district_id, provider, subject)
);
-- One role with its reach: no unit means the whole district; a 办事处 means the projects of that area.
create table membership (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  primary key (district_id, id),
  foreign key (district_id, account_id) references account on delete cascade,
  foreign key (district_id, unit_id) references org_unit
);
create unique index membership_once on membership (district_id, account_id, role, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));
