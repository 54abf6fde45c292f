--liquibase formatted sql

--changeset demo:001-progress
-- How far the history of a demo district has been lived through; written in the same transaction as what happened.
create table demo_progress (
  district_id text not null default current_setting('luodi.district'),
  reached timestamptz not null,
  complete boolean not null default false,
  primary key (district_id)
);
