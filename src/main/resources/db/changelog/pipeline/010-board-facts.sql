--liquibase formatted sql

--changeset pipeline:010-milestone-facts
-- One row for each milestone of a project, for boards: what is due, what slipped, what was planned for the year.
create index milestone_changed on milestone (district_id, changed_at);
create index milestone_planned on milestone (district_id, kind, plan_to) where kind in ('started', 'completed');
create view milestone_facts with (security_invoker = true) as
select m.district_id, m.project_id, m.kind, m.applies, m.plan_text, m.plan_from, m.plan_to, m.forecast_text, m.forecast_from, m.forecast_to,
  m.actual_text, m.actual_from, m.actual_to, coalesce(m.forecast_to, m.plan_to) as expected_on, coalesce(m.forecast_text, m.plan_text) as expected_text,
  m.verified_by, m.reason, m.example, m.changed_at
from milestone m;

--changeset pipeline:010-event-facts
-- The stage log as it was known: rows are only added, so the moment cuts it off.
create view event_facts with (security_invoker = true) as
select e.district_id, e.project_id, e.kind, e.act, e.from_stage, e.to_stage, e.on_day, e.was, e.became, e.reason, e.recorded_at, e.recorded_by
from stage_event e where e.recorded_at <= luodi_now();
