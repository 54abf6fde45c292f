--liquibase formatted sql

--changeset tenancy:001-district
-- Shared by all: which districts (and cities) exist. No business data stands here.
create table district (
  id text primary key check (id ~ '^[a-z][a-z0-9]{1,30}$'),
  name text not null,
  kind text not null check (kind in ('district', 'city')),
  founded_at timestamptz not null default now()
);
-- A city reads these districts and writes none.
create table city_reads (
  city text not null references district,
  reads text not null references district,
  primary key (city, reads)
);
-- Demo districts, whose clock may be set; only the owner writes here.
create table replay_district (
  id text primary key references district
);
grant usage on schema public to luodi_app, luodi_city;
grant select on district, city_reads, replay_district to luodi_app;
grant select on district to luodi_city;

--changeset tenancy:001-settings
create table district_setting (
  district_id text not null default current_setting('luodi.district'),
  name text not null,
  value text not null,
  version int not null default 0,
  changed_by text,
  primary key (district_id, name)
);
comment on table district_setting is '@history';
