--liquibase formatted sql

--changeset targets:002-shapes
-- The other shapes of a target (domain.md 4.1): a range, a level with its unit, points above a comparator, a day, several years;
-- its price basis; who answers for it; the edition of its source; the curve aimed at (力争) beside the one that must be kept (确保).
alter table target
  add column number_to int,
  add column level numeric(18, 4),
  add column level_unit text,
  add column comparator text,
  add column points numeric(7, 2),
  add column prices text check (prices in ('current', 'constant')),
  add column since_year smallint,
  add column wording text,
  add column edition text,
  add column leader text,
  add column owner_unit_id uuid,
  add column responsible text,
  add column aim_curve_id uuid,
  add foreign key (district_id, owner_unit_id) references org_unit,
  add foreign key (district_id, aim_curve_id) references pacing_curve,
  drop constraint target_scope_check,
  drop constraint target_check,
  drop constraint target_check1,
  drop constraint target_check2,
  add constraint target_scope check (scope in ('total', 'category', 'office', 'area', 'department', 'leader', 'list')),
  add constraint target_of_category check ((scope = 'category') = (category is not null)),
  add constraint target_of_unit check ((scope in ('office', 'area', 'department')) = (unit_id is not null)),
  add constraint target_of_leader check ((scope = 'leader') = (leader is not null)),
  add constraint target_asks check (num_nonnulls(amount, growth, number, share, level, points, by_day) > 0),
  add constraint target_level_has_a_unit check ((level is null) = (level_unit is null)),
  add constraint target_range_rises check (number_to >= number),
  add constraint target_is_above_something check (points is null or comparator is not null);

--changeset targets:002-comparator
-- The growth of what a target is held against (全市, 全省, 标杆), as it was published.
create table comparator_figure (
  district_id text not null default current_setting('luodi.district'),
  indicator text not null,
  comparator text not null check (comparator <> ''),
  year smallint not null,
  month smallint not null check (month between 2 and 12),
  growth numeric(7, 2) not null,
  source text not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, indicator, comparator, year, month)
);
comment on table comparator_figure is '@history';

--changeset targets:002-level
-- A published level with its unit: 研发强度 8.9 %.
alter table published_figure
  add column level numeric(18, 4),
  add column level_unit text,
  drop constraint published_figure_check,
  add constraint published_figure_says check (num_nonnulls(amount, number, growth, level) > 0),
  add constraint published_figure_level_has_a_unit check ((level is null) = (level_unit is null));

--changeset targets:002-facts
create or replace view target_facts with (security_invoker = true) as
select t.district_id, t.id as target_id, t.year, t.ledger, t.indicator, t.scope, t.category, t.unit_id, t.amount, t.growth, t.number,
  t.share, t.cohort, t.by_day, t.band_min, t.attribute, t.qualifier, t.source, t.source_on, t.note, t.example, c.name as curve, c.points as pace,
  t.number_to, t.level, t.level_unit, t.comparator, t.points, t.prices, t.since_year, t.wording, t.edition, t.leader, t.owner_unit_id, t.responsible
from target t left join pacing_curve c on c.district_id = t.district_id and c.id = t.curve_id;
