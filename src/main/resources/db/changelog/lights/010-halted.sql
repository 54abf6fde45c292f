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
  round(g.behind::numeric, 1) as behind_points, g.stage, g.stage_position
from (
  select f.*, case when f.planned > 0 then round((f.pace - 100 * f.done::float8 / f.planned) * 10) / 10 end as behind
  from (
    select s.district_id, s.project_id, s.due_kind, s.due_on, s.stage, s.stage_position, h.state as halted,
      greatest(0, t.today - s.due_on) as overdue_days,
      t.year, t.due_month, a.amount as planned,
      case when a.amount > 0 then coalesce(case t.due_month
        when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06
        when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0) end as done,
      t.pace, t.overdue_yellow, t.overdue_red, t.behind_yellow, t.behind_red
    from (
      select c.district_id, c.today, (c.due / 12)::smallint as year, (c.due % 12 + 1)::smallint as due_month,
        coalesce(c.pace[c.due % 12 + 1]::float8, 100.0::float8 * (c.due % 12 + 1) / 12) as pace,
        coalesce(c.overdue_yellow, 1) as overdue_yellow, coalesce(c.overdue_red, 31) as overdue_red,
        coalesce(c.behind_yellow, 10)::float8 as behind_yellow, coalesce(c.behind_red, 30)::float8 as behind_red
      from (
        select d.id as district_id, r.pace, r.overdue_yellow, r.overdue_red, r.behind_yellow, r.behind_red, n.today,
          (extract(year from n.today) * 12 + extract(month from n.today) - 1)::int
            - case when extract(day from n.today) >= coalesce(r.cut_off_day, 10) then 1 else 2 end as due
        from district d left join light_rule r on r.district_id = d.id
        cross join (select (luodi_now() at time zone 'Asia/Shanghai')::date as today offset 0) n
        where d.id = current_setting('luodi.district', true) or d.id = any (string_to_array(current_setting('luodi.sees', true), ','))) c offset 0) t
    join standing s on s.district_id = t.district_id
    left join project_halt h on h.district_id = s.district_id and h.project_id = s.project_id
    left join annual_plan a on a.district_id = s.district_id and a.year = (select luodi_year_of(2)) and a.year = t.year and a.project_id = s.project_id and t.due_month > 1
    left join investment_year y on y.district_id = s.district_id and y.year = (select luodi_year_of(2)) and y.year = t.year and y.ledger = 'dispatch' and y.project_id = s.project_id and y.reported <> 0
  ) f
) g;
