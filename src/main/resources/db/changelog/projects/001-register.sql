--liquibase formatted sql

--changeset projects:001-project
-- Amounts are 分. Unknown is null, never 0.
create table project (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  name text not null check (name <> ''),
  search text not null,
  code text,
  parent_id uuid,
  phase text,
  investor text,
  owner text,
  credit_code text,
  agreement_on date,
  agreement_amount bigint check (agreement_amount >= 0),
  total_investment bigint check (total_investment >= 0),
  fixed_asset_part bigint check (fixed_asset_part >= 0),
  currency text,
  foreign_amount numeric(20, 2),
  rate numeric(14, 6),
  rate_on date,
  industry_code text,
  nature text,
  level text,
  location text,
  area_id uuid,
  office_id uuid,
  needs_land boolean not null default true,
  land_mu numeric(12, 2) check (land_mu >= 0),
  leader text,
  lead_unit_id uuid,
  content text,
  remarks text,
  example text[] not null default '{}',
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  foreign key (district_id, parent_id) references project,
  foreign key (district_id, area_id) references org_unit,
  foreign key (district_id, office_id) references org_unit,
  foreign key (district_id, lead_unit_id) references org_unit
);
comment on table project is '@history';
comment on column project.search is 'name, investor and owner, normalised, with pinyin and initials: what quick search looks in';
comment on column project.example is 'names of the fields whose value is an example (示例), not published and not reported';
create unique index project_code on project (district_id, code) where code is not null;
create index project_by_name on project (district_id, name);
create index project_by_office on project (district_id, office_id);
create index project_by_lead_unit on project (district_id, lead_unit_id);
create index project_by_leader on project (district_id, leader);
create index project_by_parent on project (district_id, parent_id) where parent_id is not null;

--changeset projects:001-party
-- Further leaders, lead units and service units, and contacts (telephone numbers are masked for who need not see them).
create table project_party (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  kind text not null check (kind in ('leader', 'lead_unit', 'service_unit', 'contact')),
  unit_id uuid,
  person text,
  phone text,
  position int not null,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project on delete cascade,
  foreign key (district_id, unit_id) references org_unit,
  check (unit_id is not null or person is not null)
);
create index project_party_of on project_party (district_id, project_id);
comment on table project_party is '@history';

--changeset projects:001-tag
-- Categories are views that overlap: a project may carry several.
create table tag (
  district_id text not null default current_setting('luodi.district'),
  code text not null,
  name text not null,
  kind text not null check (kind in ('category', 'label')),
  position int not null default 0,
  primary key (district_id, code)
);
comment on table tag is '@history';
create table project_tag (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  tag text not null,
  primary key (district_id, project_id, tag),
  foreign key (district_id, project_id) references project on delete cascade,
  foreign key (district_id, tag) references tag
);
create index project_tag_by_tag on project_tag (district_id, tag, project_id);
comment on table project_tag is '@history';

--changeset projects:001-list
-- The year's list: carried over, new start, completion, preparation.
create table project_list (
  district_id text not null default current_setting('luodi.district'),
  year smallint not null,
  project_id uuid not null,
  class text not null check (class in ('carried', 'new', 'finishing', 'preparing')),
  primary key (district_id, year, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table project_list is '@history';

--changeset projects:001-facts
create view project_facts with (security_invoker = true) as
select p.district_id, p.id as project_id, p.name, p.search, p.code, p.parent_id, p.phase, p.investor, p.owner,
  p.agreement_on, p.agreement_amount, p.total_investment, p.fixed_asset_part, p.nature, p.level, p.industry_code,
  p.area_id, p.office_id, p.needs_land, p.land_mu, p.leader, p.lead_unit_id, p.example, p.changed_at
from project p;
