--liquibase formatted sql

--changeset imports:001-batch
-- One file that is being taken over. Its bytes stay only until the import ends, however it ends. Staging: no history.
create table import_batch (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  file_name text not null,
  sha256 text not null,
  size int not null check (size >= 0),
  content bytea,
  state text not null check (state in ('received', 'recognised', 'answered', 'committed', 'undone', 'cancelled', 'failed')),
  decisions jsonb not null default '{}',
  summary jsonb,
  outcome jsonb,
  version int not null default 0,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  check (content is null or state in ('received', 'recognised', 'answered'))
);
comment on column import_batch.decisions is 'what people said of columns, doubtful texts, units, rates, rows and cells';
comment on column import_batch.summary is 'what was found, in figures; outcome: what became of it';
create index import_batch_recent on import_batch (district_id, created_at);

--changeset imports:001-mapping
-- What people once said of the columns of a ledger with these headers: taken again the next time one like it comes.
create table import_mapping (
  district_id text not null default current_setting('luodi.district'),
  signature text not null,
  columns jsonb not null,
  used_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, signature)
);

--changeset imports:001-source
-- From any value back to its cell. facts: one object a value: field, sheet, cell, raw, the text it became and what it was before.
-- fingerprint: the versions of all that the import wrote of the project; while they stand the import can be taken back.
create table import_source (
  district_id text not null default current_setting('luodi.district'),
  batch_id uuid not null,
  project_id uuid not null,
  sheet text not null,
  at_row int not null,
  registered boolean not null,
  facts jsonb not null,
  fingerprint text,
  primary key (district_id, batch_id, project_id),
  foreign key (district_id, batch_id) references import_batch on delete cascade,
  foreign key (district_id, project_id) references project on delete cascade
);
create index import_source_of on import_source (district_id, project_id);
