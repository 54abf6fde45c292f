--liquibase formatted sql

--changeset imports:003-kind
-- Not only ledgers of projects come in: lists of units, accounts and targets go the same way, each with its own right.
alter table import_batch add kind text not null default 'projects' check (kind in ('projects', 'units', 'accounts', 'targets'));
