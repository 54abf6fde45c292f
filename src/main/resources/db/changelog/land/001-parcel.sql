--liquibase formatted sql

--changeset land:001-parcel
-- A parcel of land that is supplied to projects (domain.md 2.2). Areas in square metres, exact: 1 亩 is 10000/15 m². Price in 分.
create table parcel (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  number text not null check (number <> ''),
  location text,
  area_m2 numeric(14, 2) not null check (area_m2 > 0),
  land_use text not null check (land_use in ('industrial', 'research', 'logistics', 'commercial', 'residential', 'public', 'other')),
  mode text not null check (mode in ('auction', 'flexible', 'lease', 'lease_then_sale', 'contribution', 'agreement', 'allocation')),
  term_years smallint check (term_years > 0),
  term_ends_on date,
  listed_on date,
  notice_number text,
  won_on date,
  contract_on date,
  contract_number text,
  supervision_number text,
  handed_on date,
  title_on date,
  title_number text,
  price bigint check (price >= 0),
  start_by date,
  start_extended_to date,
  extension_reason text,
  started_on date,
  developed_percent numeric(5, 2) check (developed_percent >= 0),
  complete_by date,
  completed_on date,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id)
);
comment on table parcel is '@history';
create unique index parcel_number on parcel (district_id, number);

--changeset land:001-parcel-project
-- How much of a parcel each project has: several projects share one, several parcels serve one.
create table parcel_project (
  district_id text not null default current_setting('luodi.district'),
  parcel_id uuid not null,
  project_id uuid not null,
  area_m2 numeric(14, 2) not null check (area_m2 > 0),
  primary key (district_id, parcel_id, project_id),
  foreign key (district_id, parcel_id) references parcel on delete cascade,
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table parcel_project is '@history';
create index parcel_project_of on parcel_project (district_id, project_id);

--changeset land:001-parcel-control
-- 标准地: what was promised for the parcel, and what it came to at completion. judged has words instead of a figure.
create table parcel_control (
  district_id text not null default current_setting('luodi.district'),
  parcel_id uuid not null,
  position smallint not null,
  code text not null check (code <> ''),
  name text,
  better text not null check (better in ('at_least', 'at_most', 'judged')),
  unit text,
  promised numeric(18, 4),
  standard text,
  achieved numeric(18, 4),
  judged_met boolean,
  achieved_on date,
  primary key (district_id, parcel_id, position),
  foreign key (district_id, parcel_id) references parcel on delete cascade
);
comment on table parcel_control is '@history';

--changeset land:001-parcel-check
-- The days on which the contract lets the performance be looked at (弹性年期, 先租后让).
create table parcel_check (
  district_id text not null default current_setting('luodi.district'),
  parcel_id uuid not null,
  due_on date not null,
  about text not null check (about <> ''),
  done_on date,
  result text,
  primary key (district_id, parcel_id, due_on),
  foreign key (district_id, parcel_id) references parcel on delete cascade
);
comment on table parcel_check is '@history';

--changeset land:001-parcel-change
-- What was changed of a parcel, field by field. Rows are added, never changed; they outlive the parcel.
create table parcel_change (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  parcel_id uuid not null,
  number text not null,
  field text not null,
  was text,
  became text,
  projects uuid[] not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (district_id, id)
);
create index parcel_change_of on parcel_change (district_id, parcel_id, recorded_at);
comment on table parcel_change is '@history';

--changeset land:001-facts
-- One row for each parcel a project has. start_by is the day that counts, an agreed extension included.
create view parcel_facts with (security_invoker = true) as
select s.district_id, s.project_id, p.id as parcel_id, p.number, p.mode, p.land_use, p.area_m2 as parcel_area_m2, s.area_m2,
  p.listed_on, p.won_on, p.contract_on, p.handed_on, p.title_on, coalesce(p.start_extended_to, p.start_by) as start_by, p.started_on,
  p.developed_percent, p.complete_by, p.completed_on, p.term_ends_on, p.price, p.changed_at
from parcel_project s join parcel p on p.district_id = s.district_id and p.id = s.parcel_id;
