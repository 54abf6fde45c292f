--liquibase formatted sql

--changeset investment:030-review
-- How far a return has come between who reports and who accepts. Figures count from the moment they are submitted; this says whether somebody has looked.
create table return_review (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  ledger text not null check (ledger in ('dispatch', 'statistical')),
  year smallint not null,
  month smallint not null,
  state text not null check (state in ('submitted', 'returned', 'accepted')),
  due_at timestamptz,
  first_at timestamptz not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  remark text,
  decided_at timestamptz,
  decided_by text,
  version int not null,
  primary key (district_id, project_id, ledger, year, month),
  foreign key (district_id, project_id, ledger, year, month) references investment_return on delete cascade,
  check (state <> 'returned' or remark is not null)
);
create index return_review_month on return_review (district_id, year, month, ledger, state);
comment on table return_review is '@history';
comment on column return_review.due_at is 'when it had to be there; null where the project was registered after that';
comment on column return_review.first_at is 'first submitted; later than due_at is late, whatever was corrected afterwards';

--changeset investment:030-period
-- A month that somebody closed, or opened again; a month without a row follows the calendar.
create table return_period (
  district_id text not null default current_setting('luodi.district'),
  ledger text not null check (ledger in ('dispatch', 'statistical')),
  year smallint not null,
  month smallint not null,
  closed boolean not null,
  reason text,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, ledger, year, month)
);
comment on table return_period is '@history';
