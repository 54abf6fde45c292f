--liquibase formatted sql

--changeset investment:043-shares
-- 合作共建, 一区多园: a project that several districts or parks share. Each district registers it for itself; what is the
-- same project bears the same code everywhere, so that a city counts it once.
create table shared_project (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  code text not null check (code <> ''),
  lead boolean not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
create index shared_project_code on shared_project (district_id, code);
comment on table shared_project is '@history';
comment on column shared_project.lead is 'whether this district leads it: of several that report it, its figures count for the city';
create table project_share (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  holder text not null check (holder <> ''),
  own boolean not null,
  percent numeric(6, 3) not null check (percent > 0 and percent <= 100),
  valid_from date not null,
  valid_to date,
  primary key (district_id, id),
  foreign key (district_id, project_id) references shared_project on delete cascade,
  check (valid_from <= valid_to)
);
create index project_share_of on project_share (district_id, project_id);
comment on table project_share is '@history';
comment on column project_share.holder is 'the district or park';
comment on column project_share.own is 'whether it is this district, or a park of it';

--changeset investment:043-share-facts
-- Which project is shared under which code, and what part of it is the own district's on the day looked at.
create view share_facts with (security_invoker = true) as
select h.district_id, h.project_id, h.code, h.lead, coalesce(s.own_percent, 0) as own_percent, coalesce(s.percent, 0) as percent
from shared_project h
left join (
  select x.district_id, x.project_id, sum(x.percent) filter (where x.own) as own_percent, sum(x.percent) as percent
  from project_share x
  where x.valid_from <= (luodi_now() at time zone 'Asia/Shanghai')::date
    and (x.valid_to is null or x.valid_to >= (luodi_now() at time zone 'Asia/Shanghai')::date)
  group by x.district_id, x.project_id) s on s.district_id = h.district_id and s.project_id = h.project_id;
