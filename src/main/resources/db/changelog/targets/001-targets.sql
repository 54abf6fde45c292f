--liquibase formatted sql

--changeset targets:001-curve
-- Cumulative percent due by the end of each month, January first. Pacing is data, never assumed linear by the code that reads it.
create table pacing_curve (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  name text not null,
  points numeric(6, 3)[] not null check (array_length(points, 1) = 12),
  version int not null,
  changed_by text,
  primary key (district_id, id),
  unique (district_id, name)
);
comment on table pacing_curve is '@history';

--changeset targets:001-target
-- What the year must bring, as it was decided: absolute, growth, both, a count or a share of a cohort by a day. Nothing is derived from anything.
create table target (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  year smallint not null,
  ledger text not null default 'statistical' check (ledger in ('dispatch', 'statistical')),
  indicator text not null,
  scope text not null check (scope in ('total', 'category', 'office', 'area')),
  category text,
  unit_id uuid,
  amount bigint check (amount >= 0),
  growth numeric(7, 2),
  number int check (number >= 0),
  share numeric(6, 2),
  cohort text check (cohort in ('carried', 'new', 'finishing', 'preparing')),
  by_day date,
  band_min bigint,
  attribute text,
  qualifier text,
  curve_id uuid,
  source text,
  source_on date,
  note text,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  foreign key (district_id, category) references tag,
  foreign key (district_id, unit_id) references org_unit,
  foreign key (district_id, curve_id) references pacing_curve,
  check ((scope = 'category') = (category is not null)),
  check ((scope in ('office', 'area')) = (unit_id is not null)),
  check (num_nonnulls(amount, growth, number, share) > 0)
);
create index target_of_year on target (district_id, year);
comment on table target is '@history';

--changeset targets:001-published
-- Figures as somebody published them, with the document: amounts and growth stand side by side, neither is computed.
create table published_figure (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  year smallint not null,
  month smallint not null default 12 check (month between 2 and 12),
  indicator text not null,
  scope text not null check (scope in ('total', 'category', 'office', 'area')),
  category text,
  unit_id uuid,
  amount bigint,
  number int,
  growth numeric(7, 2),
  note text,
  source text not null,
  source_on date,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  foreign key (district_id, category) references tag,
  foreign key (district_id, unit_id) references org_unit,
  check (num_nonnulls(amount, growth, number) > 0)
);
create index published_figure_of_year on published_figure (district_id, year);
comment on table published_figure is '@history';

--changeset targets:001-facts
create view target_facts with (security_invoker = true) as
select t.district_id, t.id as target_id, t.year, t.ledger, t.indicator, t.scope, t.category, t.unit_id, t.amount, t.growth, t.number,
  t.share, t.cohort, t.by_day, t.band_min, t.attribute, t.qualifier, t.source, t.source_on, t.note, t.example, c.name as curve, c.points as pace
from target t left join pacing_curve c on c.district_id = t.district_id and c.id = t.curve_id;
create view published_facts with (security_invoker = true) as
select district_id, year, month, indicator, scope, category, unit_id, amount, number, growth, note, source, source_on, example from published_figure;
