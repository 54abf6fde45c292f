-- The roles and the database of Luodi on a PostgreSQL of your own (18; 16 is the oldest that is let in).
-- Run once as a superuser, with the two passwords as psql variables:
--   psql -v owner_password=... -v app_password=... -f roles.sql
--
-- luodi_owner  migrates the schema at each start. It bypasses row-level security: migrations must see all rows.
-- luodi_app    is what the application works as. It owns nothing and bypasses nothing.
-- luodi_city   nobody signs in as; the application becomes it for one transaction when a city reads several districts.
create role luodi_owner login bypassrls password :'owner_password';
create role luodi_city nologin;
create role luodi_app login password :'app_password';
grant luodi_city to luodi_app with inherit false, set true;
create database luodi owner luodi_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
