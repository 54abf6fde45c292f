--liquibase formatted sql

--changeset history:follow runAlways:true splitStatements:false
-- A table joins the history by its comment '@history'; the past is rebuilt from nothing on every run.
do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
           where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and d.description like '@history%' order by c.relname loop
    perform history.enrol(t);
  end loop;
  perform history.follow();
end $$;
