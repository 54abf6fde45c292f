--liquibase formatted sql

--changeset boards:001-district-facts
-- The districts whose rows the transaction may read: its own, or those a city looks at.
create view district_facts with (security_invoker = true) as
select d.id as district_id, d.name from district d
where d.id = nullif(current_setting('luodi.district', true), '')
  or d.id = any (string_to_array(nullif(current_setting('luodi.sees', true), ''), ','));
