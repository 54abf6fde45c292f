--liquibase formatted sql

--changeset investment:003-draft
-- What somebody has typed into the monthly sheet and not yet handed in: as typed, one row a project, theirs alone.
create table return_draft (
  district_id text not null default current_setting('luodi.district'),
  account_id uuid not null,
  ledger text not null check (ledger in ('dispatch', 'statistical')),
  year smallint not null,
  month smallint not null,
  project_id uuid not null,
  cells text[] not null,
  seen_version int not null,
  saved_at timestamptz not null,
  primary key (district_id, account_id, ledger, year, month, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
create index return_draft_of on return_draft (district_id, project_id);
