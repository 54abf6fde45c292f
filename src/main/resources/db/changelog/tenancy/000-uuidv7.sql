--liquibase formatted sql

--changeset tenancy:000-uuidv7 splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_proc where proname = 'uuidv7'
-- PostgreSQL 18 has it; on 16 and 17 this stands in: 48 bits of milliseconds, the version, and chance.
create function uuidv7() returns uuid volatile parallel safe language sql as $$
select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $$;
