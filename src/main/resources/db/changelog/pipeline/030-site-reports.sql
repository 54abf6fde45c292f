--liquibase formatted sql

--changeset pipeline:030-site-report
-- What was told from the site: progress, a milestone, a problem. The id is chosen where it was typed: sent twice, written once.
create table site_report (
  district_id text not null default current_setting('luodi.district'),
  id uuid not null,
  project_id uuid not null,
  about text not null check (about in ('progress', 'milestone', 'problem')),
  kind text references milestone_kind,
  on_day date not null,
  evidence text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_account uuid,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project on delete cascade,
  check ((about = 'milestone') = (kind is not null))
);
create index site_report_of on site_report (district_id, project_id, recorded_at);
comment on table site_report is '@history';

--changeset pipeline:030-site-photo
-- taken_at is the camera's clock, without a zone; place and time are read from the picture and are not in it any more.
create table site_photo (
  district_id text not null default current_setting('luodi.district'),
  report_id uuid not null,
  position smallint not null check (position between 1 and 3),
  width int not null,
  height int not null,
  bytes int not null,
  taken_at timestamp,
  latitude double precision,
  longitude double precision,
  primary key (district_id, report_id, position),
  foreign key (district_id, report_id) references site_report on delete cascade,
  check ((latitude is null) = (longitude is null))
);
comment on table site_photo is '@history';

--changeset pipeline:030-site-image
-- The pictures themselves, without what the camera wrote: they never change, so that they need no history.
create table site_image (
  district_id text not null default current_setting('luodi.district'),
  report_id uuid not null,
  position smallint not null,
  picture bytea not null,
  primary key (district_id, report_id, position),
  foreign key (district_id, report_id, position) references site_photo on delete cascade
);
alter table site_image alter column picture set storage external;
