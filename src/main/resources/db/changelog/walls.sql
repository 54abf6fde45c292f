--liquibase formatted sql

--changeset tenancy:walls runAlways:true splitStatements:false
-- A table joins the walls by having the column district_id: row-level security enabled and forced, one policy a role, grants.
do $$
declare t record;
begin
  for t in select c.oid::regclass as name, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
           where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'district_id' and not a.attisdropped loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('drop policy if exists district on %s', t.name);
    execute format('create policy district on %s to luodi_app using (district_id = current_setting(''luodi.district'', true)) with check (district_id = current_setting(''luodi.district'', true) and district_id <> '''')', t.name);
    execute format('drop policy if exists city on %s', t.name);
    execute format('revoke all on %s from luodi_app, luodi_city', t.name);
    if t.relname = 'moment' then
      execute format('grant select on %s to luodi_app', t.name);
    elsif t.relname = 'audit_entry' then
      -- What was done stays as it was written.
      execute format('grant select, insert on %s to luodi_app', t.name);
    else
      execute format('grant select, insert, update, delete on %s to luodi_app', t.name);
    end if;
    -- People, their secrets and what they did stay in the district; a city reads the rest.
    if t.relname not in ('account', 'membership', 'audit_entry', 'list_seal') then
      execute format('create policy city on %s for select to luodi_city using (district_id = any (string_to_array(current_setting(''luodi.sees'', true), '','')))', t.name);
      execute format('grant select on %s to luodi_city', t.name);
    end if;
  end loop;
  for t in select c.oid::regclass as name from pg_class c where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace loop
    execute format('revoke all on %s from luodi_app, luodi_city', t.name);
    execute format('grant select on %s to luodi_app, luodi_city', t.name);
  end loop;
end $$;
