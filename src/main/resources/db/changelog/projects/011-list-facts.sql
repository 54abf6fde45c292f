--liquibase formatted sql

--changeset projects:011-list-facts
-- As what each project stands on the list of which year.
create view list_facts with (security_invoker = true) as
select district_id, project_id, year, class from project_list;
