--liquibase formatted sql

--changeset lights:010-halted
-- A paused project shows that it is paused; one that has ended is not rated. Nothing of either is due.
create or replace view light_facts with (security_invoker = true) as
select g.district_id, g.project_id,
  case
    when g.halted = 'paused' then 'paused'
    when g.halted is not null then 'none'
    when g.overdue_days >= g.overdue_red or g.behind > g.behind_red then 'red'
    when g.overdue_days >= g.overdue_yellow or g.behind >= g.behind_yellow then 'yellow'
    when g.due_on is null and g.planned is null then 'none'
    else 'green' end as light,
  case
    when g.halted is not null then null
    when g.overdue_days >= g.overdue_red then 'overdue'
    when g.behind > g.behind_red then 'behind'
    when g.overdue_days >= g.overdue_yellow then 'overdue'
    when g.behind >= g.behind_yellow then 'behind' end as cause,
  g.overdue_days, g.due_kind, g.due_on, g.year, g.due_month, g.planned, g.done,
  case when g.planned > 0 then 100.0 * g.done / g.planned end as completion,
  case when g.planned > 0 then g.pace::numeric end as pace,
  round(g.behind::numeric, 1) as behind_points
from (
  select f.*, case when f.planned > 0 then round((f.pace - 100 * f.done::float8 / f.planned) * 10) / 10 end as behind
  from (
    select s.district_id, s.project_id, s.due_kind, s.due_on,
      (select h.state from project_halt h where h.district_id = s.district_id and h.project_id = s.project_id) as halted,
      greatest(0, t.today - s.due_on) as overdue_days,
      c.year, c.due_month, a.amount as planned,
      case when a.amount > 0 then coalesce(case c.due_month
        when 2 then y.m02 when 3 then y.m03 when 4 then y.m04 when 5 then y.m05 when 6 then y.m06 when 7 then y.m07
        when 8 then y.m08 when 9 then y.m09 when 10 then y.m10 when 11 then y.m11 when 12 then y.m12 end, 0) end as done,
      coalesce(r.pace[c.due_month]::float8, 100.0::float8 * c.due_month / 12) as pace,
      coalesce(r.overdue_yellow, 1) as overdue_yellow, coalesce(r.overdue_red, 31) as overdue_red,
      coalesce(r.behind_yellow, 10)::float8 as behind_yellow, coalesce(r.behind_red, 30)::float8 as behind_red
    from standing s
    cross join (
      select n.today, extract(day from n.today)::int as day, (extract(year from n.today) * 12 + extract(month from n.today) - 1)::int as months
      from (select (luodi_now() at time zone 'Asia/Shanghai')::date as today) n offset 0) t  -- offset 0: a row of its own, asked once
    left join light_rule r on r.district_id = s.district_id
    -- the month whose return is due, counted through the years
    cross join lateral (
      select (m.due / 12)::smallint as year, (m.due % 12 + 1)::smallint as due_month
      from (select t.months - case when t.day >= coalesce(r.cut_off_day, 10) then 1 else 2 end as due) m) c
    left join annual_plan a on a.district_id = s.district_id and a.year = c.year and a.project_id = s.project_id and c.due_month > 1
    left join investment_year y on y.district_id = s.district_id and y.year = c.year and y.ledger = 'dispatch' and y.project_id = s.project_id and y.reported <> 0
  ) f
) g;
