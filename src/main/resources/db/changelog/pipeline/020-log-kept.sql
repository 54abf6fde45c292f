--liquibase formatted sql

--changeset pipeline:020-log-kept
-- The log is shown by boards: as of a closed moment it must not know an event that was then still being written.
comment on table stage_event is '@history';
