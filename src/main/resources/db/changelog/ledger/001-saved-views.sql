--liquibase formatted sql

--changeset ledger:001-saved-view
-- A list with a name: what its address says, kept by a person; others of the district see it where it is shared.
create table saved_view (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  account_id uuid not null,
  account_name text not null,
  name text not null check (name <> '' and length(name) <= 40),
  query text not null check (length(query) <= 4000),
  shared boolean not null default false,
  -- only the one who keeps it changes it
  locked boolean not null default true,
  changed_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, account_id, name)
);
