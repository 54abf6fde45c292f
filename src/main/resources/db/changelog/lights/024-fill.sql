--liquibase formatted sql

--changeset lights:024-fill
-- All projects at once: on young tables without statistics every sum would be made again for every project.
alter function light_fill() set enable_nestloop = off;
