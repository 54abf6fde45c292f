--liquibase formatted sql

--changeset identity:020-setting-facts
-- What districts have decided for themselves; a setting without a row has the default of its module.
create view setting_facts with (security_invoker = true) as
select s.district_id, s.name, s.value from district_setting s;
