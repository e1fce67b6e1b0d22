-- Reminders of contracts that end, each told once for an end.
create table contract_reminder (
    contract_id uuid        not null references contract (id),
    ends_on     date        not null,
    days        int         not null,
    told_at     timestamptz not null,
    primary key (contract_id, ends_on, days)
);
