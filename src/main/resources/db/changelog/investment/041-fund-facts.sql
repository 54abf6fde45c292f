--liquibase formatted sql

--changeset investment:041-fund-facts
-- Where the money of a project comes from, for rates and boards.
create view fund_facts with (security_invoker = true) as
select f.district_id, f.id as fund_id, f.project_id, f.kind, f.name, f.planned, f.in_place, f.in_place_on, f.used, f.used_on, f.example from fund f;
