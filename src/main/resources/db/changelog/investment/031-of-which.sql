--liquibase formatted sql

--changeset investment:031-of-which
-- Of the equipment and of the other costs, what the checks of the statistics ask for; and where a statistical figure comes from.
alter table investment_return add column old_equipment bigint;
alter table investment_return add column renewal_equipment bigint;
alter table investment_return add column old_buildings bigint;
alter table investment_return add column land_fee bigint;
alter table investment_return add column source text;
comment on column investment_return.old_equipment is '设备中：购置旧设备';
comment on column investment_return.renewal_equipment is '设备中：用于更新的设备';
comment on column investment_return.old_buildings is '其他费用中：旧建筑物购置费';
comment on column investment_return.land_fee is '其他费用中：建设用地费';
comment on column investment_return.source is 'where a statistical figure was taken from (联网直报 …); null in the dispatch ledger';
create or replace view return_facts with (security_invoker = true) as
select r.district_id, r.project_id, r.ledger, r.year, r.month, r.ytd, r.construction, r.installation, r.equipment, r.other, r.since_start,
  r.progress, r.problem, r.correction, r.explanation, r.example, r.version, r.changed_at, r.changed_by,
  r.old_equipment, r.renewal_equipment, r.old_buildings, r.land_fee, r.source
from investment_return r;
