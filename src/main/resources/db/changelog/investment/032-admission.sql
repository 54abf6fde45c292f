--liquibase formatted sql

--changeset investment:032-admission
-- A project on its way into the statistics (入库/纳统): what its papers say, how far it is. Amounts are 分.
create table admission (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  path text not null check (path in ('new_construction', 'purchase', 'real_estate', 'small')),
  state text not null check (state in ('preparing', 'applied', 'rejected', 'admitted')),
  reporting_owner text,
  filing_owner text,
  contract_party text,
  eia_name text,
  filing_on date,
  contract_on date,
  filing_total bigint check (filing_total >= 0),
  application_total bigint check (application_total >= 0),
  applied_on date,
  admitted_on date,
  code text,
  remark text,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade,
  check (state <> 'admitted' or admitted_on is not null)
);
comment on table admission is '@history';
comment on column admission.code is 'the number the project has in the statistics';

--changeset investment:032-paper
-- Which paper of the evidence list is there; a paper without a row is missing.
create table admission_paper (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  paper text not null,
  state text not null check (state in ('held', 'missing', 'not_needed')),
  note text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, paper),
  foreign key (district_id, project_id) references admission on delete cascade
);
comment on table admission_paper is '@history';

--changeset investment:032-difference
-- Why the two ledgers differ for a project and month, as somebody explained it.
create table ledger_difference (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  year smallint not null,
  month smallint not null,
  kind text not null check (kind in ('timing', 'scope', 'method', 'correction', 'other')),
  words text,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, year, month),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table ledger_difference is '@history';
