--liquibase formatted sql

--changeset pipeline:002-reporter
-- Who reported that a milestone was reached: somebody else verifies it.
alter table milestone add column reported_by text, add column reported_by_account uuid;

--changeset pipeline:002-stage-facts
-- The stage log as known at the moment looked at.
create view stage_facts with (security_invoker = true) as
select district_id, id, project_id, kind, act, from_stage, to_stage, on_day, was, became, reason, recorded_at, recorded_by
from stage_event where luodi_as_of() is null or recorded_at <= luodi_as_of();
