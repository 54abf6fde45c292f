--liquibase formatted sql

--changeset investment:010-return-facts
-- The monthly returns themselves, for boards that ask what came in since a day.
create index investment_return_changed on investment_return (district_id, changed_at);
create view return_facts with (security_invoker = true) as
select r.district_id, r.project_id, r.ledger, r.year, r.month, r.ytd, r.construction, r.installation, r.equipment, r.other, r.example, r.changed_at
from investment_return r;
