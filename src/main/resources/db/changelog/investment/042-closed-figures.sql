--liquibase formatted sql

--changeset investment:042-closed
-- What a month came to when it was closed, to the 分: published figures are read from here, live ones go on. A month opened
-- again and closed once more is another closing; the earlier one stays.
create table closed_period (
  district_id text not null default current_setting('luodi.district'),
  ledger text not null check (ledger in ('dispatch', 'statistical')),
  year smallint not null,
  month smallint not null,
  closing smallint not null check (closing > 0),
  at timestamptz not null,
  closed_by text not null,
  primary key (district_id, ledger, year, month, closing)
);
comment on table closed_period is '@history';
comment on column closed_period.at is 'the moment the figures are of: every board opened as of it shows them';
create table closed_figure (
  district_id text not null default current_setting('luodi.district'),
  ledger text not null,
  year smallint not null,
  month smallint not null,
  closing smallint not null,
  split text not null,
  key text not null,
  position smallint not null,
  name text,
  ytd bigint not null,
  in_month bigint not null,
  projects int not null,
  primary key (district_id, ledger, year, month, closing, split, key),
  foreign key (district_id, ledger, year, month, closing) references closed_period on delete cascade
);
comment on table closed_figure is '@history';
comment on column closed_figure.split is 'total, category, office or unit; key is empty for the total and for projects that have none';
