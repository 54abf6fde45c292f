--liquibase formatted sql

--changeset exports:001-report-template
-- A workbook that a superior wants back, and what its columns are: bound once, filled every week or month.
create table report_template (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  name text not null check (name <> '' and length(name) <= 80),
  file_name text not null,
  content bytea not null check (length(content) <= 4194304),
  -- sheet, first row, row of sums, and the bound columns
  layout jsonb not null,
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  unique (district_id, name)
);
comment on table report_template is '@history';
