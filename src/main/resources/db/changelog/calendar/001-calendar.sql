--liquibase formatted sql

--changeset calendar:001-year
-- A year whose holidays and make-up days the district keeps itself. No row: as published with the product, or 未维护.
create table calendar_year (
  district_id text not null default current_setting('luodi.district'),
  year smallint not null check (year between 2000 and 2200),
  source text not null check (source <> ''),
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, year)
);
comment on table calendar_year is '@history';

--changeset calendar:001-day
-- The days on which it is not as the week says.
create table calendar_day (
  district_id text not null default current_setting('luodi.district'),
  year smallint not null,
  day date not null,
  kind text not null check (kind in ('off', 'work')),
  name text not null,
  primary key (district_id, day),
  foreign key (district_id, year) references calendar_year on delete cascade,
  check (extract(year from day) = year),
  check (kind = 'off' or extract(isodow from day) > 5)
);
create index calendar_day_of on calendar_day (district_id, year);
comment on table calendar_day is '@history';
