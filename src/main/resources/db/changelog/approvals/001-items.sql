--liquibase formatted sql

--changeset approvals:001-template
-- What a district has approved along a path, in editions: projects keep the edition they were laid out with. No row: the product's.
create table approval_template (
  district_id text not null default current_setting('luodi.district'),
  path text not null,
  edition int not null,
  note text,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (district_id, path, edition)
);
create table approval_step (
  district_id text not null default current_setting('luodi.district'),
  path text not null,
  edition int not null,
  step text not null,
  position smallint not null,
  name text not null,
  phase text not null check (phase in ('land', 'works', 'construction', 'acceptance')),
  authority text not null,
  legal_days smallint,
  promised_days smallint,
  day_type text not null check (day_type in ('working', 'calendar')),
  mode text not null check (mode in ('normal', 'promise', 'tolerance', 'build_first', 'area', 'none')),
  before_contract boolean not null,
  pre_review boolean not null,
  issue_days smallint not null,
  valid_months smallint,
  milestone text,
  after text[] not null,
  source text,
  primary key (district_id, path, edition, step),
  foreign key (district_id, path, edition) references approval_template on delete cascade
);

--changeset approvals:001-item
-- The approvals of one project. Which path and edition they were laid out with; edition 0 is the product's.
create table approval_plan (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  path text not null,
  edition int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table approval_plan is '@history';

-- A pre-review that passed (预审) is a day of its own and never the day of issue. promised_due and legal_due are the last
-- days of the two limits, pauses left out; null while the clock stands, or where no calendar is kept for the year.
create table approval_item (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  step text not null,
  position smallint not null,
  name text not null,
  phase text not null check (phase in ('land', 'works', 'construction', 'acceptance')),
  authority text not null,
  authority_id uuid,
  legal_days smallint,
  promised_days smallint,
  day_type text not null check (day_type in ('working', 'calendar')),
  before_contract boolean not null,
  pre_review boolean not null,
  issue_days smallint not null,
  valid_months smallint,
  milestone text,
  after text[] not null,
  source text,
  mode text not null check (mode in ('normal', 'promise', 'tolerance', 'build_first', 'area', 'none')),
  handler text,
  review_from date,
  reviewed_on date,
  accepted_on date,
  returned_on date,
  issued_on date,
  document_no text,
  valid_until date,
  make_good_by date,
  made_good_on date,
  extensions smallint not null default 0,
  forecast_on date,
  remark text,
  promised_due date,
  legal_due date,
  example boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, step),
  foreign key (district_id, project_id) references approval_plan on delete cascade,
  check (issued_on is null or returned_on is null)
);
create index approval_item_by_authority on approval_item (district_id, authority, promised_due);
create index approval_item_due on approval_item (district_id, promised_due) where issued_on is null and accepted_on is not null;
comment on table approval_item is '@history';

-- The clock stands: 补正, 公示, 听证 … Open while it has no last day.
create table approval_pause (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  step text not null,
  from_day date not null,
  until_day date,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, step, from_day),
  foreign key (district_id, project_id, step) references approval_item on delete cascade,
  check (until_day is null or until_day >= from_day)
);
comment on table approval_pause is '@history';

--changeset approvals:001-land-start
-- 拿地即开工: a project that is to manage it (planned), or of which it was said that it did (claimed, with who said so).
create table land_start (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  standing text not null check (standing in ('planned', 'claimed')),
  source text,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade,
  check (standing <> 'claimed' or source is not null)
);
comment on table land_start is '@history';

--changeset approvals:001-service
-- 服务同步: as many services as the district defines; the product brings none, no published list says which eight.
create table sync_service (
  district_id text not null default current_setting('luodi.district'),
  id uuid not null,
  position smallint not null,
  name text not null,
  unit text,
  ended boolean not null default false,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id)
);
comment on table sync_service is '@history';
create table project_service (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  service_id uuid not null,
  done_on date not null,
  note text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, service_id),
  foreign key (district_id, project_id) references project on delete cascade,
  foreign key (district_id, service_id) references sync_service
);
create index project_service_of on project_service (district_id, service_id);
comment on table project_service is '@history';

--changeset approvals:001-facts
-- One row for each approval of a project, for boards and lights. state: none (不涉及), covered (区域评价覆盖), issued, returned,
-- paused, accepted (在办), reviewed (已预审), reviewing (预审中), open (未启动). Days are calendar days past the last day of the limit.
create view approvals_facts with (security_invoker = true) as
select i.district_id, i.project_id, i.step, i.position, i.name, i.phase, i.authority, i.authority_id, i.mode, i.handler,
  case when i.mode = 'none' then 'none'
    when i.issued_on is not null then 'issued'
    when i.mode = 'area' then 'covered'
    when i.returned_on is not null then 'returned'
    when p.from_day is not null then 'paused'
    when i.accepted_on is not null then 'accepted'
    when i.reviewed_on is not null then 'reviewed'
    when i.review_from is not null then 'reviewing'
    else 'open' end as state,
  i.review_from, i.reviewed_on, i.accepted_on, i.returned_on, p.from_day as paused_on, i.issued_on, i.document_no, i.valid_until,
  i.promised_due, i.legal_due, i.make_good_by, i.made_good_on, i.extensions, i.forecast_on, i.milestone,
  case when p.from_day is null and i.mode <> 'none' then greatest(0, coalesce(i.issued_on, i.returned_on, d.today) - i.promised_due) end as overdue_days,
  case when p.from_day is null and i.mode <> 'none' then greatest(0, coalesce(i.issued_on, i.returned_on, d.today) - i.legal_due) end as legal_overdue_days,
  case when i.made_good_on is null then greatest(0, d.today - i.make_good_by) end as make_good_overdue_days,
  i.example, i.changed_at
from approval_item i
cross join (select (luodi_now() at time zone 'Asia/Shanghai')::date as today) d
left join approval_pause p on p.district_id = i.district_id and p.project_id = i.project_id and p.step = i.step and p.until_day is null;
