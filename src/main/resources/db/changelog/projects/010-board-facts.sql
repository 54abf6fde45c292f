--liquibase formatted sql

--changeset projects:010-tag-facts
-- Which project carries which tag; categories overlap, so their sums are never added.
create view tag_facts with (security_invoker = true) as
select g.district_id, g.project_id, g.tag, t.name, t.kind, t.position
from project_tag g join tag t on t.district_id = g.district_id and t.code = g.tag;
