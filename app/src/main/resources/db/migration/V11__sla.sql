-- A clock per stage. due_at and warn_at are computed from the facts and kept here for lists.
create table sla_clock (
    id           uuid primary key,
    subject_type text        not null,
    subject_id   text        not null,
    stage_key    text        not null,
    policy       text        not null,
    site         text        not null references site (code),
    calendar     text        not null,
    warn_share   double precision not null,
    state        text        not null check (state in ('RUNNING', 'PAUSED', 'MET', 'MISSED', 'CANCELLED')),
    started_at   timestamptz not null,
    due_at       timestamptz not null,
    warn_at      timestamptz not null,
    ended_at     timestamptz
);
create index sla_clock_subject on sla_clock (subject_type, subject_id, started_at);
create index sla_clock_running on sla_clock (due_at) where state in ('RUNNING', 'PAUSED');

-- The ledger: facts are only ever added.
create table sla_fact (
    id       bigint generated always as identity primary key,
    clock_id uuid        not null references sla_clock (id),
    at       timestamptz not null,
    fact     text        not null
        check (fact in ('STARTED', 'PAUSED', 'RESUMED', 'POLICY_CHANGED', 'MET', 'MISSED', 'CANCELLED')),
    detail   text
);
create index sla_fact_clock on sla_fact (clock_id, id);
