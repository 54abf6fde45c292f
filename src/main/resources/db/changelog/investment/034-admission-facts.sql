--liquibase formatted sql

--changeset investment:034-admission-facts
-- How far each project is on its way into the statistics; without a row nobody has begun.
create view admission_facts with (security_invoker = true) as
select a.district_id, a.project_id, a.path, a.state, a.applied_on, a.admitted_on, a.code
from admission a;
