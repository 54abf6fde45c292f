--liquibase formatted sql

--changeset investment:033-funds
-- Where a project's money comes from: what is planned, what is in place, what was spent of it. Amounts are 分.
create table fund (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  kind text not null check (kind in ('special_bond', 'budget', 'bank_loan', 'own', 'foreign', 'other')),
  name text,
  planned bigint check (planned >= 0),
  in_place bigint check (in_place >= 0),
  in_place_on date,
  used bigint check (used >= 0),
  used_on date,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project on delete cascade,
  check (used is null or in_place is not null and used <= in_place)
);
create index fund_of on fund (district_id, project_id);
comment on table fund is '@history';
