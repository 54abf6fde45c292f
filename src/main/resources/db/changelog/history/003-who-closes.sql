--liquibase formatted sql

--changeset history:003-who-closes splitStatements:false
-- Only a district closes a moment: never a city, never work that runs for nobody.
create or replace function luodi_close(why text) returns timestamptz volatile language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare d text := current_setting('luodi.district'); t timestamptz;
begin
  if d = '' then raise insufficient_privilege using message = 'a moment is closed by a district'; end if;
  perform pg_advisory_xact_lock(hashtextextended('luodi.moment/' || d, 0));
  -- a demo district closes by its own clock
  t := greatest(case when exists (select from public.replay_district r where r.id = d) then coalesce(nullif(current_setting('luodi.now', true), '')::timestamptz, clock_timestamp()) else clock_timestamp() end,
    (select max(at) from public.moment where district_id = d) + interval '1 microsecond');
  insert into public.moment (district_id, at, why) values (d, t, why); return t; end $$;
revoke execute on function luodi_close(text) from public;
grant execute on function luodi_close(text) to luodi_app;
