--liquibase formatted sql

--changeset pipeline:041-milestone-facts
create or replace view milestone_facts with (security_invoker = true) as
select m.district_id, m.project_id, m.kind, m.applies, m.plan_text, m.plan_from, m.plan_to, m.forecast_text, m.forecast_from, m.forecast_to,
  m.actual_text, m.actual_from, m.actual_to, coalesce(m.forecast_to, m.plan_to) as expected_on, coalesce(m.forecast_text, m.plan_text) as expected_text,
  m.verified_by, m.reason, m.example, m.changed_at, m.baseline_text, m.baseline_to
from milestone m;
