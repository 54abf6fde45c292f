--liquibase formatted sql

--changeset lights:001-rule
-- A district's rule for the lights. Days are calendar days past the planned last day; points are percentage points below pace.
-- pace: cumulative percent due by the end of each month, January first; null means linear (month / 12).
create table light_rule (
  district_id text not null default current_setting('luodi.district'),
  overdue_yellow smallint not null default 1 check (overdue_yellow > 0),
  overdue_red smallint not null default 31,
  behind_yellow numeric(5, 1) not null default 10 check (behind_yellow > 0),
  behind_red numeric(5, 1) not null default 30,
  cut_off_day smallint not null default 10 check (cut_off_day between 1 and 28),
  pace numeric(6, 3)[] check (array_length(pace, 1) = 12),
  version int not null default 0,
  changed_by text,
  primary key (district_id),
  check (overdue_yellow < overdue_red and behind_yellow < behind_red)
);
comment on table light_rule is '@history';
comment on column light_rule.cut_off_day is 'from this day on the return of the month before is due';

--changeset lights:001-facts
-- The light of each project today, or at the moment looked at: the worse of overdue milestones and of investment behind pace.
create view light_facts with (security_invoker = true) as
select g.district_id, g.project_id,
  case
    when g.overdue_days >= g.overdue_red or g.behind_points > g.behind_red then 'red'
    when g.overdue_days >= g.overdue_yellow or g.behind_points >= g.behind_yellow then 'yellow'
    when g.due_on is null and g.planned is null then 'none'
    else 'green' end as light,
  case
    when g.overdue_days >= g.overdue_red then 'overdue'
    when g.behind_points > g.behind_red then 'behind'
    when g.overdue_days >= g.overdue_yellow then 'overdue'
    when g.behind_points >= g.behind_yellow then 'behind' end as cause,
  g.overdue_days, g.due_kind, g.due_on, g.year, g.due_month, g.planned, g.done, g.completion, g.pace, g.behind_points
from (
  select f.*, round(f.pace - f.completion, 1) as behind_points
  from (
    select s.district_id, s.project_id, s.due_kind, s.due_on,
      greatest(0, t.today - s.due_on) as overdue_days,
      c.year, c.due_month, a.amount as planned,
      case when a.amount > 0 then coalesce((array[0, y.m02, y.m03, y.m04, y.m05, y.m06, y.m07, y.m08, y.m09, y.m10, y.m11, y.m12])[c.due_month], 0) end as done,
      case when a.amount > 0 then 100.0 * coalesce((array[0, y.m02, y.m03, y.m04, y.m05, y.m06, y.m07, y.m08, y.m09, y.m10, y.m11, y.m12])[c.due_month], 0) / a.amount end as completion,
      case when a.amount > 0 then coalesce(r.pace[c.due_month], 100.0 * c.due_month / 12) end as pace,
      coalesce(r.overdue_yellow, 1) as overdue_yellow, coalesce(r.overdue_red, 31) as overdue_red,
      coalesce(r.behind_yellow, 10) as behind_yellow, coalesce(r.behind_red, 30) as behind_red
    from standing s
    cross join (select (luodi_now() at time zone 'Asia/Shanghai')::date as today) t
    left join light_rule r on r.district_id = s.district_id
    cross join lateral (
      select extract(year from d)::smallint as year, extract(month from d)::smallint as due_month
      from (select t.today - make_interval(days => coalesce(r.cut_off_day, 10) - 1) - interval '1 month' as d) x) c
    left join annual_plan a on a.district_id = s.district_id and a.year = c.year and a.project_id = s.project_id and c.due_month > 1
    left join investment_year y on y.district_id = s.district_id and y.year = c.year and y.ledger = 'dispatch' and y.project_id = s.project_id and y.reported <> 0
  ) f
) g;
