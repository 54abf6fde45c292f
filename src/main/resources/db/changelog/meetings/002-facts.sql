--liquibase formatted sql

--changeset meetings:002-facts
-- The meetings, and what was known when each was held.
create view meeting_facts with (security_invoker = true) as
select m.district_id, m.year, m.number, m.held_at, m.moment
from meeting m;
