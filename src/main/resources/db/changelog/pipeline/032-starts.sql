--liquibase formatted sql

--changeset pipeline:032-project-start
-- The starts of a project that are not milestone M16 itself (domain.md 2.4): a rate names the one it counts.
create table project_start (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  meaning text not null check (meaning in ('ceremony', 'permit', 'statistical', 'contract')),
  on_day date not null,
  evidence text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id, meaning),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table project_start is '@history';

--changeset pipeline:032-start-facts
-- All five in one list: the assessed start is M16 once somebody has verified it.
create view start_facts with (security_invoker = true) as
select p.district_id, p.project_id, p.meaning, p.on_day, p.evidence from project_start p
union all
select m.district_id, m.project_id, 'assessed', m.actual_to, m.evidence from milestone m
where m.kind = 'started' and m.applies and m.actual_to is not null and m.verified_at is not null;
