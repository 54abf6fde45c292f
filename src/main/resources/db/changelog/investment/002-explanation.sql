--liquibase formatted sql

--changeset investment:002-explanation
alter table investment_return add column explanation text;
comment on column investment_return.explanation is 'what was said to a soft check: why the total is above the planned investment';
create view return_facts with (security_invoker = true) as
select r.district_id, r.project_id, r.ledger, r.year, r.month, r.ytd, r.construction, r.installation, r.equipment, r.other, r.since_start,
  r.progress, r.problem, r.correction, r.explanation, r.example, r.version, r.changed_at, r.changed_by
from investment_return r;
