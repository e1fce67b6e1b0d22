-- Warnings, breaches and escalations are facts like any other; alarm_at is when the engine's timer goes off next.
alter table sla_clock add column escalate_to text;
alter table sla_clock add column escalate_every text;
alter table sla_clock add column alarm_at timestamptz;

alter table sla_fact drop constraint sla_fact_fact_check;
alter table sla_fact add constraint sla_fact_fact_check check (fact in
    ('STARTED', 'PAUSED', 'RESUMED', 'POLICY_CHANGED', 'WARNED', 'BREACHED', 'ESCALATED', 'MET', 'MISSED', 'CANCELLED'));

create index work_item_clock on work_item (clock_id) where state in ('OPEN', 'ON_HOLD');
