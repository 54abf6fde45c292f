--liquibase formatted sql

--changeset pipeline:021-events
-- The log's own history cuts it off at a moment, exactly; a clock beside it hid what was written while the moment was being closed.
create or replace view event_facts with (security_invoker = true) as
select e.district_id, e.project_id, e.kind, e.act, e.from_stage, e.to_stage, e.on_day, e.was, e.became, e.reason, e.recorded_at, e.recorded_by
from stage_event e;
