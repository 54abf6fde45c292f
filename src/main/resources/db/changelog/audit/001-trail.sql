--liquibase formatted sql

--changeset audit:001-trail
-- Who did what when. The application adds rows and reads them, nothing else; each row carries the hash of the one before.
create table audit_entry (
  district_id text not null default current_setting('luodi.district'),
  number bigint not null,
  at timestamptz not null,
  act text not null,
  login_name text not null,
  person text not null,
  subject uuid,
  name text not null,
  details jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (district_id, number)
);
create index audit_entry_at on audit_entry (district_id, at);

--changeset audit:001-chain splitStatements:false
create function luodi_audit_hash(previous bytea, district text, number bigint, at timestamptz, act text, login_name text, person text, subject uuid, name text, details jsonb)
  returns bytea stable parallel safe language sql
  return sha256(previous || convert_to(jsonb_build_array(district, number, extract(epoch from at), act, login_name, person, subject, name, details)::text, 'UTF8'));
-- Number, moment and hash are not the writer's: one writer of a district at a time, each row after the last.
create function luodi_audit_chain() returns trigger volatile language plpgsql as $$
declare
  last_number bigint; last_hash bytea;
  replay text := nullif(current_setting('luodi.now', true), '');
begin
  perform pg_advisory_xact_lock(hashtextextended('luodi.audit/' || new.district_id, 0));
  select e.number, e.hash into last_number, last_hash from public.audit_entry e where e.district_id = new.district_id order by e.number desc limit 1;
  new.number := coalesce(last_number, 0) + 1;
  new.at := case when replay is not null and exists (select from public.replay_district r where r.id = new.district_id) then replay::timestamptz else clock_timestamp() end;
  new.previous := coalesce(last_hash, '\x'::bytea);
  new.hash := public.luodi_audit_hash(new.previous, new.district_id, new.number, new.at, new.act, new.login_name, new.person, new.subject, new.name, new.details);
  return new;
end $$;
create trigger audit_chain before insert on audit_entry for each row execute function luodi_audit_chain();
