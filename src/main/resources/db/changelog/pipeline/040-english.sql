--liquibase formatted sql

--changeset pipeline:040-english
-- One word, as the Chinese 竣工 has: it stands in lists and beside lights.
update milestone_kind set name_en = 'Completion' where code = 'completed';
