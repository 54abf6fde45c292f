--liquibase formatted sql

--changeset investment:040-rebuild splitStatements:false
-- Reckons every project-year again from the returns and puts right what differs; how many that were. For the owner, who sees
-- all districts. Who saves meanwhile waits until it has ended.
create function investment_year_rebuild() returns bigint language plpgsql as $$
declare wrong bigint; more bigint;
begin
  lock table investment_return in share mode;
  insert into investment_year as t
    select c.* from investment_year_calculated c
    left join investment_year y on y.district_id = c.district_id and y.year = c.year and y.ledger = c.ledger and y.project_id = c.project_id
    where (y.reported, y.m02, y.m03, y.m04, y.m05, y.m06, y.m07, y.m08, y.m09, y.m10, y.m11, y.m12)
      is distinct from (c.reported, c.m02, c.m03, c.m04, c.m05, c.m06, c.m07, c.m08, c.m09, c.m10, c.m11, c.m12)
    order by c.year, c.district_id, c.ledger, c.project_id
    on conflict (district_id, year, ledger, project_id) do update set
      (reported, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12)
      = row(excluded.reported, excluded.m02, excluded.m03, excluded.m04, excluded.m05, excluded.m06, excluded.m07, excluded.m08,
          excluded.m09, excluded.m10, excluded.m11, excluded.m12);
  get diagnostics wrong = row_count;
  -- a year whose returns were all taken away says nothing more
  update investment_year t set (reported, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12) = row(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    where t.reported <> 0 and not exists (
      select from investment_return r where r.district_id = t.district_id and r.project_id = t.project_id and r.ledger = t.ledger and r.year = t.year);
  get diagnostics more = row_count;
  return wrong + more;
end $$;
revoke execute on function investment_year_rebuild() from public;
