--liquibase formatted sql

--changeset ranking:002-full
-- What the rules bring together at most, where the district says so; and what should be known of them.
alter table score_rule_set add column full_marks numeric(8, 2) check (full_marks > 0);
alter table score_rule_set add column note text;
alter table score_rule_set add column example boolean not null default false;
comment on column score_rule_set.full_marks is 'full marks of all lines together (满分); null where points are open upwards';
comment on column score_rule_set.example is 'whether the division of points is a proposal of ours (示例), not what somebody published';
