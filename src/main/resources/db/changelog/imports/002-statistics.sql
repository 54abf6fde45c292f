--liquibase formatted sql

--changeset imports:002-statistics splitStatements:false
-- A ledger's first thousand rows fill tables that the planner still believes empty: then every index looks alike, and each row
-- reads all those before it. Whoever writes many rows has them counted after the first few; what is counted stays locked
-- against being counted as empty again by others until the transaction ends.
create function import_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare t text;
begin
  foreach t in array array['project', 'project_tag', 'milestone', 'standing', 'stage_event', 'annual_plan', 'investment_return', 'investment_year', 'import_source'] loop
    execute format('analyze (skip_locked) public.%I', t);
    if to_regclass('history.' || quote_ident(t)) is not null then
      execute format('analyze (skip_locked) history.%I', t);
    end if;
  end loop;
end $$;

--changeset imports:002-statistics-for
revoke execute on function import_statistics() from public;
grant execute on function import_statistics() to luodi_app;
