-- Incoming claims: the register, who may read it, drafts of the answers, what was reminded of.

create table legal_claim (
    id               uuid primary key,
    number           text        not null unique,
    state            text        not null
        check (state in ('READING', 'TO_CHECK', 'IN_WORK', 'ANSWERED', 'CLOSED', 'DROPPED')),
    request_id       uuid        not null unique references service_request (id),
    site             text        not null references site (code),
    department       text        not null references department (code),
    initiator        text        not null references employee (login),
    about            text        not null,
    channel          text        not null,
    received_on      date        not null,
    -- {field: {value, confidence, doubtful, document, page, box}}: what the workers read, before anybody looked
    recognised       jsonb       not null default '{}',
    claimant_kind    text check (claimant_kind in ('CONSUMER', 'COMPANY')),
    claimant_name    text,
    claimant_inn     text,
    claimant_address text,
    claim_number     text,
    claim_date       date,
    sent_on          date,
    demand_kind      text check (demand_kind in ('MONEY', 'REPLACEMENT', 'REPAIR', 'OTHER')),
    extra_check      boolean     not null default false,
    demand           text,
    amount           numeric(15, 2),
    basis            text,
    answer_days      int,
    -- the last day for the answer, and how it came about
    due_on           date        not null,
    due_rule         text        not null,
    due_days         int         not null,
    due_from         date        not null,
    due_moved_from   date,
    confirmed_at     timestamptz,
    confirmed_by     text,
    answer_kind      text check (answer_kind in ('FULL', 'PART', 'REFUSE', 'DOCUMENTS')),
    grounds          text,
    pay_amount       numeric(15, 2),
    outgoing_number  text unique,
    outgoing_on      date,
    dispatch_way     text,
    tracking         text,
    dispatched_on    date,
    paid_on          date,
    created_at       timestamptz not null,
    closed_at        timestamptz
);
create index legal_claim_created on legal_claim (created_at desc, id desc);
create index legal_claim_initiator on legal_claim (initiator, created_at desc, id desc);
create index legal_claim_due on legal_claim (due_on, id);
create index legal_claim_open on legal_claim (due_on, id) where state in ('READING', 'TO_CHECK', 'IN_WORK');
create index legal_claim_words on legal_claim using gin (
    (lower(number || ' ' || about || ' ' || coalesce(claimant_name, '') || ' ' || coalesce(claimant_inn, '') || ' '
        || coalesce(claim_number, ''))) gin_trgm_ops);

create table claim_reader (
    claim_id  uuid not null references legal_claim (id),
    principal text not null,
    primary key (claim_id, principal)
);
create index claim_reader_principal on claim_reader (principal, claim_id);

-- Files that belong to a claim and are read by the workers, in the order in which they came.
create table claim_scan (
    document_id uuid primary key references document (id),
    claim_id    uuid        not null references legal_claim (id),
    added_at    timestamptz not null,
    outcome     text check (outcome in ('READ', 'UNREADABLE'))
);
create index claim_scan_claim on claim_scan (claim_id, added_at, document_id);

create table claim_answer (
    claim_id    uuid        not null references legal_claim (id),
    version     int         not null,
    document_id uuid        not null references document (id),
    -- null for what a person wrote
    made_as     text,
    created_by  text        not null,
    created_at  timestamptz not null,
    primary key (claim_id, version)
);

create table claim_reminder (
    claim_id uuid        not null references legal_claim (id),
    days     int         not null,
    -- of which due date: a new one is reminded of anew
    due_on   date        not null,
    told_at  timestamptz not null,
    primary key (claim_id, due_on, days)
);

update role set permissions = permissions || '{"READ_CLAIMS": "ALL", "KEEP_CLAIMS": "ALL"}' where code = 'lawyer';
update role set permissions = permissions || '{"READ_CLAIMS": "ALL"}' where code = 'director';
