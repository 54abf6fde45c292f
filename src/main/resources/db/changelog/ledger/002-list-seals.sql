--liquibase formatted sql

--changeset ledger:002-list-seal
-- The secret with which the district seals the lists it hands out, so that it knows them when they come back.
create table list_seal (
  district_id text not null default current_setting('luodi.district'),
  secret bytea not null,
  primary key (district_id)
);
