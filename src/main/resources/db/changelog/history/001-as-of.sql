--liquibase formatted sql

--changeset history:001-as-of splitStatements:false
-- The moment a transaction looks at, the stamp it writes with, and the closing of a moment. As-of strings carry an offset.
-- settings. As-of strings carry an offset (Z): the cast depends on TimeZone.
create function luodi_as_of() returns timestamptz stable parallel safe language sql return nullif(current_setting('luodi.as_of', true), '')::timestamptz;
create function luodi_now() returns timestamptz stable parallel safe language sql
  return coalesce(nullif(current_setting('luodi.as_of', true), '')::timestamptz, nullif(current_setting('luodi.now', true), '')::timestamptz, now());
create table moment (district_id text not null default current_setting('luodi.district'), at timestamptz not null, why text, primary key (district_id, at)); -- RLS; app: select only
-- one stamp for a transaction, taken under a shared lock that closing a moment takes exclusively
create function luodi_stamp() returns timestamptz volatile language plpgsql as $$
declare d text := current_setting('luodi.district', true); s text := current_setting('luodi.stamp', true); t timestamptz; closed timestamptz; replay timestamptz;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('luodi.moment/' || d, 0));
  select max(at) into closed from public.moment where district_id = d;
  replay := nullif(current_setting('luodi.now', true), '');
  if replay is not null and not exists (select from public.replay_district r where r.id = d) then raise 'the clock of district % is not to be set', d; end if;
  if s <> '' then
    t := s;
    if t <= closed or (replay is null and (t < transaction_timestamp() or t > clock_timestamp())) then raise 'luodi.stamp % is not of this transaction', t; end if;
    return t; end if;
  t := greatest(coalesce(replay, clock_timestamp()), closed + interval '1 microsecond');
  perform set_config('luodi.stamp', t::text, true); return t; end $$;
-- READ COMMITTED only. Waits for writers under way; new ones wait until this transaction ends. Then read, in the same transaction, what is to be frozen.
create function luodi_close(why text) returns timestamptz volatile language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare d text := current_setting('luodi.district'); t timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended('luodi.moment/' || d, 0));
  -- a demo district closes by its own clock
  t := greatest(case when exists (select from public.replay_district r where r.id = d) then coalesce(nullif(current_setting('luodi.now', true), '')::timestamptz, clock_timestamp()) else clock_timestamp() end,
    (select max(at) from public.moment where district_id = d) + interval '1 microsecond');
  insert into public.moment (district_id, at, why) values (d, t, why); return t; end $$;
