--liquibase formatted sql

--changeset schemes:001-scheme
-- A view on investment, assigned by rule (domain.md 3.4). Views overlap and are never added up. An edition holds for whole years:
-- a definition changed in mid-year begins with the next one. Every condition that is given must hold; null asks nothing.
create table category_scheme (
  id uuid not null default uuidv7(),
  district_id text not null default current_setting('luodi.district'),
  name text not null check (name <> ''),
  edition text not null default '',
  from_year smallint not null,
  to_year smallint,
  codes text[],
  natures text[],
  controls text[],
  developers boolean,
  least bigint check (least >= 0),
  tag text,
  note text,
  position int not null default 0,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, id),
  unique (district_id, name, from_year),
  foreign key (district_id, tag) references tag,
  check (from_year <= to_year),
  check (num_nonnulls(codes, natures, controls, developers, least, tag) > 0)
);
comment on table category_scheme is '@history';
comment on column category_scheme.codes is 'ranges of GB/T 4754: 06-46, 0610-4690, 27';

--changeset schemes:001-owner
-- Who controls the owner of a project, and whether it is a real-estate developer: what the views by owner ask.
create table project_owner (
  district_id text not null default current_setting('luodi.district'),
  project_id uuid not null,
  control text check (control in ('state', 'private', 'hmt', 'foreign')),
  developer boolean not null default false,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project on delete cascade
);
comment on table project_owner is '@history';

--changeset schemes:001-override
-- The rule overridden by hand for one project, with a reason.
create table category_override (
  district_id text not null default current_setting('luodi.district'),
  scheme_id uuid not null,
  project_id uuid not null,
  belongs boolean not null,
  reason text not null check (reason <> ''),
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (district_id, scheme_id, project_id),
  foreign key (district_id, scheme_id) references category_scheme on delete cascade,
  foreign key (district_id, project_id) references project on delete cascade
);
create index category_override_of on category_override (district_id, project_id);
comment on table category_override is '@history';

--changeset schemes:001-code splitStatements:false
-- Whether an industry code lies in one of the ranges. A code is its digits; one of two digits stands for all below it.
create function industry_within(code text, ranges text[]) returns boolean language sql immutable parallel safe as $$
  select exists (
    select from unnest(ranges) r,
      lateral (select regexp_replace(coalesce(code, ''), '[^0-9]', '', 'g') as c, split_part(r, '-', 1) as f,
        coalesce(nullif(split_part(r, '-', 2), ''), split_part(r, '-', 1)) as t) x
    where x.c <> '' and rpad(x.c, 4, '9') >= rpad(x.f, 4, '0') and rpad(x.c, 4, '0') <= rpad(x.t, 4, '9'))
$$;

--changeset schemes:001-facts
-- Which project belongs to which view: what was said by hand, else the rule.
create view category_facts with (security_invoker = true) as
select s.district_id, s.id as scheme_id, s.name, s.edition, s.from_year, s.to_year, s.position, p.project_id,
  o.reason, o.belongs is not null as by_hand
from category_scheme s
join project_facts p on p.district_id = s.district_id
left join project_owner w on w.district_id = p.district_id and w.project_id = p.project_id
left join category_override o on o.district_id = s.district_id and o.scheme_id = s.id and o.project_id = p.project_id
where coalesce(o.belongs,
  (s.codes is null or industry_within(p.industry_code, s.codes))
  and (s.natures is null or p.nature = any (s.natures))
  and (s.controls is null or w.control = any (s.controls))
  and (s.developers is null or coalesce(w.developer, false) = s.developers)
  and (s.least is null or p.total_investment >= s.least)
  and (s.tag is null or exists (select from tag_facts t where t.district_id = p.district_id and t.project_id = p.project_id and t.tag = s.tag)));
