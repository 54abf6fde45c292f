--liquibase formatted sql

--changeset ranking:001-rules
-- Scoring rules in editions (domain.md 4.3): ordered lines of metric, function, points, cap and floor. A published edition is not
-- changed: a new one is written.
create table score_rule_set (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  name text not null check (name <> ''),
  edition smallint not null check (edition > 0),
  scored text not null check (scored in ('office', 'department', 'leader')),
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  unique (district_id, name, edition)
);
comment on table score_rule_set is '@history';
create table score_rule (
  district_id text not null default current_setting('luodi.district'),
  rule_set_id uuid not null,
  position smallint not null,
  metric text not null,
  counted text not null check (counted in ('count', 'amount', 'number', 'volume')),
  works text not null check (works in ('ratio', 'item', 'band')),
  points numeric(8, 2) not null,
  cap numeric(8, 2),
  floor numeric(8, 2),
  threshold numeric(14, 2),
  primary key (district_id, rule_set_id, position),
  foreign key (district_id, rule_set_id) references score_rule_set on delete cascade,
  check ((works = 'band') = (threshold is not null)),
  check (floor <= cap)
);
comment on table score_rule is '@history';

--changeset ranking:001-entry
-- Points added or deducted by hand, citing the document they come from.
create table score_entry (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  rule_set_id uuid not null,
  year smallint not null,
  subject text not null,
  points numeric(8, 2) not null check (points <> 0),
  reason text not null check (reason <> ''),
  document text not null check (document <> ''),
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  foreign key (district_id, rule_set_id) references score_rule_set on delete cascade
);
create index score_entry_of on score_entry (district_id, rule_set_id, year);
comment on table score_entry is '@history';

--changeset ranking:001-peer
-- Who is ranked among whom; without a row, all are peers.
create table score_peer (
  district_id text not null default current_setting('luodi.district'),
  subject text not null,
  peers text not null check (peers <> ''),
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, subject)
);
comment on table score_peer is '@history';

--changeset ranking:001-publication
-- A ranking as it was submitted and approved: scores and their derivation are kept as they were and never reckoned again.
create table ranking (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  rule_set_id uuid not null,
  year smallint not null,
  title text not null,
  state text not null check (state in ('submitted', 'published', 'refused')),
  submitted_at timestamptz not null,
  submitted_by text not null,
  decided_at timestamptz,
  decided_by text,
  remark text,
  appeal_until date,
  version int not null,
  primary key (district_id, id),
  foreign key (district_id, rule_set_id) references score_rule_set
);
comment on table ranking is '@history';
create table ranking_score (
  district_id text not null default current_setting('luodi.district'),
  ranking_id uuid not null,
  subject text not null,
  name text not null,
  peers text not null,
  score numeric(10, 2) not null,
  rank smallint not null,
  derivation text[] not null,
  primary key (district_id, ranking_id, subject),
  foreign key (district_id, ranking_id) references ranking on delete cascade
);
comment on table ranking_score is '@history';
create table ranking_appeal (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  ranking_id uuid not null,
  subject text not null,
  said text not null check (said <> ''),
  said_at timestamptz not null,
  said_by text not null,
  answer text,
  answered_at timestamptz,
  answered_by text,
  version int not null,
  primary key (district_id, id),
  foreign key (district_id, ranking_id, subject) references ranking_score on delete cascade
);
create index ranking_appeal_of on ranking_appeal (district_id, ranking_id, subject);
comment on table ranking_appeal is '@history';
