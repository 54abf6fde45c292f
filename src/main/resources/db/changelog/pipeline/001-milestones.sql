--liquibase formatted sql

--changeset pipeline:001-kind
-- Shared by all: the backbone M01–M24 (domain.md 2.1). on_track numbers the eleven nodes of the landing track from 1.
create table milestone_kind (
  code text primary key,
  position smallint not null unique,
  on_track smallint unique,
  name_zh text not null,
  short_zh text not null,
  name_en text not null,
  pool text not null check (pool in ('reserve', 'building', 'yielding')),
  land boolean not null,
  evidence boolean not null
);
grant select on milestone_kind to luodi_app, luodi_city;
insert into milestone_kind (code, position, on_track, name_zh, short_zh, name_en, pool, land, evidence) values
  ('lead', 1, null, '线索在谈', '在谈', 'Lead', 'reserve', false, false),
  ('admitted', 2, null, '准入评审', '准入', 'Admission review', 'reserve', false, false),
  ('signed', 3, 1, '签约', '签约', 'Signed', 'reserve', false, true),
  ('registered', 4, 2, '公司注册', '注册', 'Company registered', 'reserve', false, false),
  ('filed', 5, 3, '立项备案', '备案', 'Filed', 'reserve', false, true),
  ('land_prepared', 6, null, '净地', '净地', 'Land prepared', 'reserve', true, false),
  ('land_listed', 7, null, '挂牌公告', '挂牌', 'Land listed', 'reserve', true, false),
  ('land_won', 8, 4, '摘牌', '摘牌', 'Land won', 'reserve', true, true),
  ('land_contract', 9, 5, '土地出让合同', '合同', 'Land contract', 'reserve', true, true),
  ('land_handed', 10, null, '交地', '交地', 'Land handed over', 'reserve', true, false),
  ('land_title', 11, null, '不动产权证', '产权证', 'Land title', 'reserve', true, false),
  ('land_permit', 12, null, '建设用地规划许可证', '用地许可', 'Land planning permit', 'reserve', true, false),
  ('works_permit', 13, null, '建设工程规划许可证', '工程许可', 'Works planning permit', 'reserve', true, false),
  ('drawings', 14, null, '施工图审查合格', '图审', 'Drawings reviewed', 'reserve', true, false),
  ('construction_permit', 15, 6, '建筑工程施工许可证', '施工许可', 'Construction permit', 'reserve', false, true),
  ('started', 16, 7, '开工', '开工', 'Construction start', 'building', false, true),
  ('in_statistics', 17, null, '入库纳统', '入库', 'Admitted to statistics', 'building', false, false),
  ('topped_out', 18, 8, '主体封顶', '封顶', 'Topping out', 'building', false, false),
  ('equipment', 19, null, '设备进场安装', '设备', 'Equipment in', 'building', false, false),
  ('completed', 20, 9, '竣工验收', '竣工', 'Completion accepted', 'building', false, true),
  ('in_production', 21, 10, '投产', '投产', 'In production', 'yielding', false, false),
  ('above_scale', 22, null, '升规纳统', '升规', 'Above scale', 'yielding', false, false),
  ('at_capacity', 23, null, '达产', '达产', 'Capacity reached', 'yielding', false, false),
  ('performing', 24, 11, '达效', '达效', 'Performance reached', 'yielding', false, true);

--changeset pipeline:001-milestone
-- A date as people write it: text, and the first and last day it can mean; plans are compared by the last day.
create table milestone (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  kind text not null references milestone_kind,
  applies boolean not null default true,
  baseline_text text, baseline_from date, baseline_to date,
  plan_text text, plan_from date, plan_to date,
  forecast_text text, forecast_from date, forecast_to date,
  actual_text text, actual_from date, actual_to date,
  evidence text,
  reason text,
  verified_by text,
  verified_at timestamptz,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, kind),
  foreign key (district_id, project_id) references project on delete cascade,
  check (verified_by is null or actual_to is not null)
);
create index milestone_due on milestone (district_id, plan_to) where actual_to is null and applies;
create index milestone_done on milestone (district_id, kind, actual_to) where actual_to is not null;
comment on table milestone is '@history';

--changeset pipeline:001-standing
-- Where each project stands, kept by triggers from its milestones. track: one letter a node of the landing track:
-- d done, s not applicable, o open.
create table standing (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  stage text not null,
  stage_position smallint not null,
  stage_on date,
  pool text not null,
  track text not null,
  next_kind text,
  next_plan date,
  next_plan_text text,
  next_forecast date,
  next_forecast_text text,
  due_kind text,
  due_on date,
  signed_on date,
  land_won_on date,
  construction_permit_on date,
  started_on date,
  completed_on date,
  production_on date,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
create index standing_by_stage on standing (district_id, stage_position, project_id);
create index standing_by_pool on standing (district_id, pool);
comment on table standing is '@history';

--changeset pipeline:001-standing-derived
-- The one definition of a standing; the triggers and the proof both use it. The stage is the furthest milestone done.
create view standing_derived with (security_invoker = true) as
select m.district_id, m.project_id,
  coalesce(s.stage, 'none') as stage, coalesce(s.stage_position, 0)::smallint as stage_position, s.stage_on, coalesce(s.pool, 'reserve') as pool,
  m.track, n.kind as next_kind, n.plan_to as next_plan, n.plan_text as next_plan_text, n.forecast_to as next_forecast, n.forecast_text as next_forecast_text,
  d.kind as due_kind, d.plan_to as due_on,
  m.signed_on, m.land_won_on, m.construction_permit_on, m.started_on, m.completed_on, m.production_on
from (
  select m.district_id, m.project_id,
    string_agg(case when not m.applies then 's' when m.actual_to is not null then 'd' else 'o' end, '' order by k.on_track) filter (where k.on_track is not null) as track,
    max(m.actual_to) filter (where m.kind = 'signed') as signed_on,
    max(m.actual_to) filter (where m.kind = 'land_won') as land_won_on,
    max(m.actual_to) filter (where m.kind = 'construction_permit') as construction_permit_on,
    max(m.actual_to) filter (where m.kind = 'started') as started_on,
    max(m.actual_to) filter (where m.kind = 'completed') as completed_on,
    max(m.actual_to) filter (where m.kind = 'in_production') as production_on
  from milestone m join milestone_kind k on k.code = m.kind group by m.district_id, m.project_id) m
left join lateral (
  select m2.kind as stage, k.position as stage_position, m2.actual_to as stage_on, k.pool
  from milestone m2 join milestone_kind k on k.code = m2.kind
  where m2.district_id = m.district_id and m2.project_id = m.project_id and m2.actual_to is not null and m2.applies
  order by k.position desc limit 1) s on true
left join lateral (
  select m2.kind, m2.plan_to, m2.plan_text, m2.forecast_to, m2.forecast_text
  from milestone m2 join milestone_kind k on k.code = m2.kind
  where m2.district_id = m.district_id and m2.project_id = m.project_id and m2.actual_to is null and m2.applies
    and k.on_track is not null and k.position > coalesce(s.stage_position, 0)
  order by k.position limit 1) n on true
left join lateral (
  select m2.kind, m2.plan_to
  from milestone m2 join milestone_kind k on k.code = m2.kind
  where m2.district_id = m.district_id and m2.project_id = m.project_id and m2.actual_to is null and m2.applies
    and m2.plan_to is not null and k.position > coalesce(s.stage_position, 0)
  order by m2.plan_to, k.position limit 1) d on true;

--changeset pipeline:001-standing-keep splitStatements:false
create function standing_keep(d text[], p uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare one record; x standing%rowtype;
begin
  for one in select distinct u.d, u.p from unnest(d, p) u(d, p) join project on project.district_id = u.d and project.id = u.p order by 1, 2 loop
    insert into standing (district_id, project_id, stage, stage_position, pool, track) values (one.d, one.p, 'none', 0, 'reserve', '')
      on conflict (district_id, project_id) do nothing;
    perform from standing t where t.district_id = one.d and t.project_id = one.p for no key update;
    select s.district_id, s.project_id, s.stage, s.stage_position, s.stage_on, s.pool, s.track, s.next_kind, s.next_plan, s.next_plan_text,
        s.next_forecast, s.next_forecast_text, s.due_kind, s.due_on, s.signed_on, s.land_won_on, s.construction_permit_on, s.started_on, s.completed_on, s.production_on
      into x from standing_derived s where s.district_id = one.d and s.project_id = one.p;
    if found then
      update standing t set (stage, stage_position, stage_on, pool, track, next_kind, next_plan, next_plan_text, next_forecast, next_forecast_text,
          due_kind, due_on, signed_on, land_won_on, construction_permit_on, started_on, completed_on, production_on)
        = row(x.stage, x.stage_position, x.stage_on, x.pool, x.track, x.next_kind, x.next_plan, x.next_plan_text, x.next_forecast, x.next_forecast_text,
          x.due_kind, x.due_on, x.signed_on, x.land_won_on, x.construction_permit_on, x.started_on, x.completed_on, x.production_on)
        where t.district_id = one.d and t.project_id = one.p and t.* is distinct from x;
    end if;
  end loop;
end $$;
create function standing_trigger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform standing_keep(array_agg(district_id), array_agg(project_id)) from o;
  else
    perform standing_keep(array_agg(district_id), array_agg(project_id)) from n;
  end if;
  return null;
end $$;
create trigger standing_i after insert on milestone referencing new table as n for each statement execute function standing_trigger();
create trigger standing_u after update on milestone referencing new table as n for each statement execute function standing_trigger();
create trigger standing_d after delete on milestone referencing old table as o for each statement execute function standing_trigger();

--changeset pipeline:001-log
-- Every move, with who and when. Rows are added, never changed.
create table stage_event (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  kind text not null references milestone_kind,
  act text not null check (act in ('reached', 'withdrawn', 'planned', 'forecast', 'verified', 'skipped', 'restored')),
  from_stage text,
  to_stage text,
  on_day date,
  was text,
  became text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project on delete cascade
);
create index stage_event_recent on stage_event (district_id, recorded_at);
create index stage_event_of on stage_event (district_id, project_id, recorded_at);

--changeset pipeline:001-facts
create view pipeline_facts with (security_invoker = true) as
select s.district_id, s.project_id, s.stage, s.stage_position, s.stage_on, s.pool, s.track,
  s.next_kind, s.next_plan, s.next_plan_text, s.next_forecast, s.next_forecast_text, s.due_kind, s.due_on,
  greatest(0, (luodi_now() at time zone 'Asia/Shanghai')::date - s.due_on) as overdue_days,
  s.signed_on, s.land_won_on, s.construction_permit_on, s.started_on, s.completed_on, s.production_on
from standing s;
