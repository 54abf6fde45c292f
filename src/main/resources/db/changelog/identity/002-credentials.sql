--liquibase formatted sql

--changeset identity:002-credentials
-- When the secret was last set: sessions and tokens from before it end.
alter table account add column password_changed_at timestamptz not null default now();
create unique index account_subject on account (district_id, provider, subject) where subject is not null;
