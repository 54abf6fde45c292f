--liquibase formatted sql

--changeset identity:010-unit-facts
-- Organisation units by name, for boards: offices, bureaus and areas beside the figures.
create view unit_facts with (security_invoker = true) as
select u.district_id, u.id as unit_id, u.kind, u.name, u.short_name, u.parent_id, u.valid_from, u.valid_to, u.position from org_unit u;
