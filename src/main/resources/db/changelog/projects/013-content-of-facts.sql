--liquibase formatted sql

--changeset projects:013-facts
-- What is built, in words: the forms of others ask for it.
create or replace view project_facts with (security_invoker = true) as
select p.district_id, p.id as project_id, p.name, p.search, p.code, p.parent_id, p.phase, p.investor, p.owner,
  p.agreement_on, p.agreement_amount, p.total_investment, p.fixed_asset_part, p.nature, p.level, p.industry_code,
  p.area_id, p.office_id, p.needs_land, p.land_mu, p.leader, p.lead_unit_id, p.example, p.changed_at, p.credit_code, p.location, p.version,
  p.content
from project p;
