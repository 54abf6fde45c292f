--liquibase formatted sql

--changeset investment:010-returns-since
-- Boards ask what came in since the last meeting.
create index investment_return_changed on investment_return (district_id, changed_at);
