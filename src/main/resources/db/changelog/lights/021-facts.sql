--liquibase formatted sql

--changeset lights:021-rule-facts
-- The rules in force on the day looked at, one row a district that has any.
create view light_rule_facts with (security_invoker = true) as
select distinct on (r.district_id) r.district_id, r.version, r.valid_from, r.template, r.cut_off_day, r.pace, r.explain_red
from light_rules r where r.valid_from <= (select (luodi_now() at time zone 'Asia/Shanghai')::date)
order by r.district_id, r.valid_from desc, r.version desc;

--changeset lights:021-levels
-- How each project stands in each dimension that the district asks for: 0 green, 1 yellow, 2 red, null not rated; beside it the
-- value that was judged. What is the same for all projects of a district is reckoned once (offset 0).
create view light_levels with (security_invoker = true) as
select f.*,
  case when f.exempt and 'start' = any (f.exempt_of) or f.start_unit is null then null
    when f.start_plan is null then case when f.started_on is not null then 0 end
    when f.start_value >= f.start_red or f.start_unit = 'days' and f.start_value >= f.start_yellow + (f.start_periods - 1) * f.period_days then 2
    when f.start_value >= f.start_yellow then 1 else 0 end as start_level,
  case when f.exempt and 'nodes' = any (f.exempt_of) or f.nodes_unit is null then null
    when f.overdue_days >= f.nodes_red or f.overdue_days >= f.nodes_yellow + (f.nodes_periods - 1) * f.period_days
      or f.forecast_late and f.today >= f.forecast_late_since + (f.nodes_periods - 1) * f.period_days then 2
    when f.overdue_days >= f.nodes_yellow or f.forecast_late or f.today between f.late_actual and f.late_actual + f.nodes_make_good then 1
    when f.due_on is not null then 0 end as nodes_level,
  case when f.exempt and 'approvals' = any (f.exempt_of) or f.approvals_unit is null or coalesce(f.approvals, 0) = 0 then null
    when f.approval_days >= f.approvals_red or f.approval_days >= f.approvals_yellow + (f.approvals_periods - 1) * f.period_days then 2
    when f.approval_days >= f.approvals_yellow then 1 else 0 end as approvals_level,
  case when f.exempt and 'admission' = any (f.exempt_of) or f.admission_unit is null or f.started_on is null then null
    when f.unadmitted_since is null then 0
    when f.admission_unit = 'months' then case
      when f.today > f.unadmitted_since + make_interval(months => f.admission_red::int) then 2
      when f.today > f.unadmitted_since + make_interval(months => f.admission_yellow::int) then 1 else 0 end
    when f.today - f.unadmitted_since >= f.admission_red then 2
    when f.today - f.unadmitted_since >= f.admission_yellow then 1 else 0 end as admission_level,
  case when f.exempt and 'investment' = any (f.exempt_of) or f.investment_unit is null or f.planned is null then null
    when f.short0 >= f.short_red then 2
    when f.short0 >= f.short_yellow then case
      when f.investment_periods = 2 and f.short1 >= f.short_yellow then 2
      when f.investment_periods = 3 and f.short1 >= f.short_yellow and f.short2 >= f.short_yellow then 2 else 1 end
    when f.investment_make_good is not null and f.short1 >= coalesce(f.short_yellow, f.short_red) then 1 else 0 end as investment_level,
  case when f.exempt and 'funds' = any (f.exempt_of) or f.funds_unit is null then null
    when f.funds_value < f.funds_red then 2
    when f.funds_value < f.funds_yellow then 1
    when f.funds_value is not null then 0 end as funds_level,
  case when f.exempt and 'freshness' = any (f.exempt_of) or f.freshness_unit is null then null
    when f.stale >= f.freshness_red then 2
    when f.stale >= f.freshness_yellow then 1
    when f.stale is not null then 0 end as freshness_level
from (
  select s.district_id, s.project_id, s.due_kind, s.due_on, s.stage, s.stage_position, s.next_kind, s.next_plan, s.next_forecast, s.started_on,
    h.state as halted, h.since as halted_on, t.*,
    greatest(0, t.today - s.due_on) as overdue_days, a.amount as planned,
    case when a.amount > 0 then coalesce(case t.due_month - 0 when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06 when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0) end as done,
    case when a.amount > 0 then coalesce(case t.due_month - 1 when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06 when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0) end as done1,
    case when a.amount > 0 then round((t.pace - 100 * coalesce(case t.due_month - 0 when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06 when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0)::float8 / a.amount) * 10) / 10 end as behind,
    -- how short it is by the unit of the rule: points below pace, or percent missing of pace
    case when a.amount > 0 then round((t.pace - 100 * coalesce(case t.due_month - 0 when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06 when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0)::float8 / a.amount) * t.scale0 * 10) / 10 end as short0,
    case when a.amount > 0 and t.due_month > 2 then round((t.pace1 - 100 * coalesce(case t.due_month - 1 when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06 when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0)::float8 / a.amount) * t.scale1 * 10) / 10 end as short1,
    case when a.amount > 0 and t.due_month > 3 then round((t.pace2 - 100 * coalesce(case t.due_month - 2 when 12 then y.m12 when 11 then y.m11 when 10 then y.m10 when 9 then y.m09 when 8 then y.m08 when 7 then y.m07 when 6 then y.m06 when 5 then y.m05 when 4 then y.m04 when 3 then y.m03 when 2 then y.m02 end, 0)::float8 / a.amount) * t.scale2 * 10) / 10 end as short2,
    b.start_plan,
    case when t.start_unit = 'months' then case when t.today > b.start_plan
        then t.months - (extract(year from b.start_plan) * 12 + extract(month from b.start_plan) - 1)::int + 1 else 0 end
      else greatest(0, t.today - b.start_plan) end as start_value,
    b.unadmitted_since, b.late_kind, b.late_plan, b.late_actual, t.forecast and s.next_forecast > s.next_plan as forecast_late, b.forecast_late_since,
    b.approval_item, b.approval_due, b.approvals, greatest(0, t.today - b.approval_due) as approval_days,
    b.in_place, case when a.amount > 0 then round(100.0 * b.in_place / nullif(coalesce(a.invested_before, 0) + a.amount * t.pace / 100, 0)::numeric, 1) end as funds_value,
    case when t.freshness_unit = 'days' then t.today - b.touched_on
      when a.amount is not null then t.due_month - coalesce(floor(ln(nullif(y.reported::int & ((2 << t.due_month) - 1), 0)::float8) / ln(2) + 1e-9)::int, 1) end as stale,
    b.touched_on, b.exempt_from, b.exempt_until, b.exempt_of, t.today between b.exempt_from and b.exempt_until as exempt
  from (
    select c.*,
      case c.investment_unit when 'of_pace' then 100 / nullif(c.pace, 0) else 1 end as scale0,
      case c.investment_unit when 'of_pace' then 100 / nullif(c.pace1, 0) else 1 end as scale1,
      case c.investment_unit when 'of_pace' then 100 / nullif(c.pace2, 0) else 1 end as scale2
    from (
      select d.id as of_district, n.today, n.months, (n.due / 12)::smallint as year, (n.due % 12 + 1)::smallint as due_month, r.version, r.combine, r.yellow_below, r.red_below,
        coalesce(r.period_days, 30)::int as period_days, coalesce(r.wide, false) as wide, r.cut_off_day,
        coalesce(r.pace[n.due % 12 + 1]::float8, 100.0::float8 * (n.due % 12 + 1) / 12) as pace,
        coalesce(r.pace[n.due % 12]::float8, 100.0::float8 * (n.due % 12) / 12) as pace1,
        coalesce(r.pace[n.due % 12 - 1]::float8, 100.0::float8 * (n.due % 12 - 1) / 12) as pace2,
        m.start_unit, m.start_yellow, m.start_red, m.start_periods,
        case when r.version is null then 'days' else m.nodes_unit end as nodes_unit,
        case when r.version is null then 1 else m.nodes_yellow end as nodes_yellow, case when r.version is null then 31 else m.nodes_red end as nodes_red,
        m.nodes_periods, m.nodes_make_good::int as nodes_make_good, coalesce(m.forecast, false) as forecast,
        m.approvals_unit, m.approvals_yellow, m.approvals_red, m.approvals_periods, m.admission_unit, m.admission_yellow, m.admission_red,
        case when r.version is null then 'points' else m.investment_unit end as investment_unit,
        case when r.version is null then 10 else m.investment_yellow end as investment_yellow, case when r.version is null then 30 else m.investment_red end as investment_red,
        -- values are rounded to 0.1: above a limit is 0.05 more than it; below a percent of pace is to miss more than the rest
        case when r.version is null then 10 when m.investment_unit = 'of_pace' then 100.05 - m.investment_yellow else m.investment_yellow end::float8 as short_yellow,
        case when r.version is null then 30.05 when m.investment_unit = 'of_pace' then 100.05 - m.investment_red else m.investment_red + 0.05 end::float8 as short_red,
        m.investment_periods, m.investment_make_good, m.funds_unit, m.funds_yellow, m.funds_red, m.freshness_unit, m.freshness_yellow, m.freshness_red,
        m.start_weight, m.nodes_weight, m.approvals_weight, m.admission_weight, m.investment_weight, m.funds_weight, m.freshness_weight
      from district d
      cross join (select (luodi_now() at time zone 'Asia/Shanghai')::date as today offset 0) k
      left join lateral (select * from light_rules v where v.district_id = d.id and v.valid_from <= k.today order by v.valid_from desc, v.version desc limit 1) r on true
      left join lateral (select max(m.unit) filter (where m.dimension = 'start') as start_unit, max(m.yellow) filter (where m.dimension = 'start')::int as start_yellow, max(m.red) filter (where m.dimension = 'start')::int as start_red, max(m.weight) filter (where m.dimension = 'start') as start_weight,
      max(m.unit) filter (where m.dimension = 'nodes') as nodes_unit, max(m.yellow) filter (where m.dimension = 'nodes')::int as nodes_yellow, max(m.red) filter (where m.dimension = 'nodes')::int as nodes_red, max(m.weight) filter (where m.dimension = 'nodes') as nodes_weight,
      max(m.unit) filter (where m.dimension = 'approvals') as approvals_unit, max(m.yellow) filter (where m.dimension = 'approvals')::int as approvals_yellow, max(m.red) filter (where m.dimension = 'approvals')::int as approvals_red, max(m.weight) filter (where m.dimension = 'approvals') as approvals_weight,
      max(m.unit) filter (where m.dimension = 'admission') as admission_unit, max(m.yellow) filter (where m.dimension = 'admission')::int as admission_yellow, max(m.red) filter (where m.dimension = 'admission')::int as admission_red, max(m.weight) filter (where m.dimension = 'admission') as admission_weight,
      max(m.unit) filter (where m.dimension = 'investment') as investment_unit, max(m.yellow) filter (where m.dimension = 'investment') as investment_yellow, max(m.red) filter (where m.dimension = 'investment') as investment_red, max(m.weight) filter (where m.dimension = 'investment') as investment_weight,
      max(m.unit) filter (where m.dimension = 'funds') as funds_unit, max(m.yellow) filter (where m.dimension = 'funds') as funds_yellow, max(m.red) filter (where m.dimension = 'funds') as funds_red, max(m.weight) filter (where m.dimension = 'funds') as funds_weight,
      max(m.unit) filter (where m.dimension = 'freshness') as freshness_unit, max(m.yellow) filter (where m.dimension = 'freshness')::int as freshness_yellow, max(m.red) filter (where m.dimension = 'freshness')::int as freshness_red, max(m.weight) filter (where m.dimension = 'freshness') as freshness_weight,
      max(m.periods) filter (where m.dimension = 'start') as start_periods, max(m.periods) filter (where m.dimension = 'nodes') as nodes_periods,
      max(m.periods) filter (where m.dimension = 'approvals') as approvals_periods, max(m.periods) filter (where m.dimension = 'investment') as investment_periods,
      max(m.make_good) filter (where m.dimension = 'nodes') as nodes_make_good, max(m.make_good) filter (where m.dimension = 'investment') as investment_make_good,
      coalesce(bool_or(m.forecast), false) as forecast
    from light_dimension m where m.district_id = r.district_id and m.version = r.version) m on true
      cross join lateral (
        select k.today, (extract(year from k.today) * 12 + extract(month from k.today) - 1)::int as months,
          (extract(year from k.today) * 12 + extract(month from k.today) - 1)::int - case when extract(day from k.today) >= coalesce(r.cut_off_day, 10) then 1 else 2 end as due) n
      where d.id = current_setting('luodi.district', true) or d.id = any (string_to_array(current_setting('luodi.sees', true), ','))) c offset 0) t
  join standing s on s.district_id = t.of_district
  left join light_basis b on b.district_id = s.district_id and b.project_id = s.project_id
  left join project_halt h on h.district_id = s.district_id and h.project_id = s.project_id
  left join annual_plan a on a.district_id = s.district_id and a.year = (select luodi_year_of(2)) and a.year = t.year and a.project_id = s.project_id and t.due_month > 1
  left join investment_year y on y.district_id = s.district_id and y.year = (select luodi_year_of(2)) and y.year = t.year and y.ledger = 'dispatch' and y.project_id = s.project_id and y.reported <> 0
) f;

--changeset lights:021-facts
-- The light of each project today, or at the moment looked at. Where the rules ask for milestones overdue and investment behind
-- pace alone, the worse of the two is looked up at once; else all dimensions count: the worst, or their points by weight.
-- cause_kind, cause_days and cause_points say what the cause is about, in the measure of the cause.
drop view light_facts;
create view light_facts with (security_invoker = true) as
select e.district_id, e.project_id,
  case
    when e.halted = 'paused' then 'paused'
    when e.halted is not null then 'none'
    when e.whole_exempt then 'exempt'
    when not e.asks_all then case
      when e.overdue_days >= e.nodes_red or e.short0 >= e.short_red then 'red'
      when e.overdue_days >= e.nodes_yellow or e.short0 >= e.short_yellow then 'yellow'
      when e.due_on is null and e.planned is null then 'none'
      else 'green' end
    when e.combine = 'weighted' then case when e.points < e.red_below then 'red' when e.points < e.yellow_below then 'yellow' when e.points is null then 'none' else 'green' end
    else case e.verdict / 10 when 2 then 'red' when 1 then 'yellow' when 0 then 'green' else 'none' end end as light,
  case
    when e.halted is not null then null
    when e.whole_exempt then 'exempt'
    when not e.asks_all then case
      when e.overdue_days >= e.nodes_red then 'overdue'
      when e.short0 >= e.short_red then 'behind'
      when e.overdue_days >= e.nodes_yellow then 'overdue'
      when e.short0 >= e.short_yellow then 'behind' end
    when e.verdict >= 10 then case e.verdict % 10
      when 8 then case e.start_unit when 'months' then 'start_months' else 'start' end
      when 7 then case when e.overdue_days >= coalesce(e.nodes_yellow, e.nodes_red) then 'overdue' when e.forecast_late then 'forecast' else 'made_good' end
      when 6 then 'approvals' when 5 then 'admission'
      when 4 then case when e.short0 >= coalesce(e.short_yellow, e.short_red) then case e.investment_unit when 'of_pace' then 'of_pace' else 'behind' end else 'caught_up' end
      when 3 then 'funds'
      else case e.freshness_unit when 'days' then 'untouched' else 'unreported' end end end as cause,
  e.overdue_days, e.due_kind, e.due_on, e.year, e.due_month, e.planned, e.done,
  case when e.planned > 0 then 100.0 * e.done / e.planned end as completion,
  case when e.planned > 0 then e.pace::numeric end as pace,
  round(e.behind::numeric, 1) as behind_points, e.stage, e.stage_position,
  case
    when e.whole_exempt then e.exempt_until::text
    when not e.asks_all then e.due_kind
    when e.verdict >= 10 then case e.verdict % 10 when 8 then 'started'
      when 7 then case when e.overdue_days >= coalesce(e.nodes_yellow, e.nodes_red) then e.due_kind when e.forecast_late then e.next_kind else e.late_kind end
      when 6 then e.approval_item else e.due_kind end
    else e.due_kind end as cause_kind,
  case
    when not e.asks_all then e.overdue_days
    when e.verdict >= 10 then case e.verdict % 10 when 8 then e.start_value
      when 7 then case when e.overdue_days >= coalesce(e.nodes_yellow, e.nodes_red) then e.overdue_days when e.forecast_late then e.next_forecast - e.next_plan else e.late_actual - e.late_plan end
      when 6 then e.approval_days when 5 then e.today - e.unadmitted_since when 2 then e.stale else e.overdue_days end
    else e.overdue_days end as cause_days,
  case
    when not e.asks_all then round(e.behind::numeric, 1)
    when e.verdict >= 10 then case e.verdict % 10
      when 4 then case when e.short0 < coalesce(e.short_yellow, e.short_red) then round(e.short1::numeric, 1) when e.investment_unit = 'of_pace' then round(100 - e.short0::numeric, 1) else round(e.behind::numeric, 1) end
      when 3 then e.funds_value else round(e.behind::numeric, 1) end
    else round(e.behind::numeric, 1) end as cause_points,
  e.version as rules, e.points
from (
  select l.*, l.wide or l.exempt is true as asks_all, l.exempt and l.exempt_of = '{}' as whole_exempt,
    greatest(l.start_level * 10 + 8, l.nodes_level * 10 + 7, l.approvals_level * 10 + 6, l.admission_level * 10 + 5, l.investment_level * 10 + 4,
      l.funds_level * 10 + 3, l.freshness_level * 10 + 2) as verdict,
    case when l.combine = 'weighted' then round((coalesce((100 - 50 * l.start_level) * l.start_weight, 0) + coalesce((100 - 50 * l.nodes_level) * l.nodes_weight, 0) + coalesce((100 - 50 * l.approvals_level) * l.approvals_weight, 0) + coalesce((100 - 50 * l.admission_level) * l.admission_weight, 0) + coalesce((100 - 50 * l.investment_level) * l.investment_weight, 0) + coalesce((100 - 50 * l.funds_level) * l.funds_weight, 0) + coalesce((100 - 50 * l.freshness_level) * l.freshness_weight, 0)) / nullif((case when l.start_level is not null then coalesce(l.start_weight, 0) else 0 end + case when l.nodes_level is not null then coalesce(l.nodes_weight, 0) else 0 end + case when l.approvals_level is not null then coalesce(l.approvals_weight, 0) else 0 end + case when l.admission_level is not null then coalesce(l.admission_weight, 0) else 0 end + case when l.investment_level is not null then coalesce(l.investment_weight, 0) else 0 end + case when l.funds_level is not null then coalesce(l.funds_weight, 0) else 0 end + case when l.freshness_level is not null then coalesce(l.freshness_weight, 0) else 0 end), 0), 1) end as points
  from light_levels l) e;
