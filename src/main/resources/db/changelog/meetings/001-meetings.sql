--liquibase formatted sql

--changeset meetings:001-meeting
-- The weekly meeting: numbered within the year; moment is what was known when it was held, to the 分 (null until then).
create table meeting (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  year smallint not null,
  number smallint not null,
  held_at timestamptz not null,
  moment timestamptz,
  version int not null,
  changed_by text not null,
  primary key (district_id, id),
  unique (district_id, year, number)
);
create index meeting_by_day on meeting (district_id, held_at);
comment on table meeting is '@history';
