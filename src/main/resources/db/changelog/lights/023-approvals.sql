--liquibase formatted sql

--changeset lights:023-approvals splitStatements:false
-- The approval under way that is longest past its promised limit, and how many approvals the project has.
create or replace function light_approval_of(d text, p uuid) returns table (item text, due date, items int) stable language sql as $$
select (array_agg(i.name order by i.promised_due, i.position) filter (where i.accepted_on is not null and i.issued_on is null and i.returned_on is null and i.promised_due is not null))[1],
  min(i.promised_due) filter (where i.accepted_on is not null and i.issued_on is null and i.returned_on is null),
  (count(*) filter (where i.mode <> 'none'))::int
from approval_item i where i.district_id = d and i.project_id = p $$;

create trigger watch_light_i after insert on approval_item referencing new table as n for each statement execute function light_trigger('false');
create trigger watch_light_u after update on approval_item referencing new table as n for each statement execute function light_trigger('false');
create trigger watch_light_d after delete on approval_item referencing old table as o for each statement execute function light_trigger('false');
