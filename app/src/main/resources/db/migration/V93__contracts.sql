-- Contracts: the card, the versions of its file, who may read it.

create table contract (
    id                  uuid primary key,
    title               text        not null,
    contract_type       text        not null,
    status              text        not null
        check (status in ('DRAFT', 'ON_APPROVAL', 'ON_REWORK', 'APPROVED', 'ON_SIGNING', 'ACTIVE', 'EXPIRED', 'TERMINATED',
                          'REJECTED', 'WITHDRAWN')),
    draft_number        text        not null unique,
    registration_number text unique,
    counterparty_id     uuid        not null references counterparty (id),
    -- null where the contract names no sum
    amount              numeric(17, 2) check (amount >= 0),
    currency            text        not null,
    site                text        not null references site (code),
    department          text        not null references department (code),
    initiator           text        not null references employee (login),
    starts_on           date,
    ends_on             date,
    prepayment_share    numeric(5, 2) check (prepayment_share between 0 and 100),
    own_form            boolean     not null,
    attributes          jsonb       not null default '{}',
    -- the contract that this one changes or ends
    main_contract       uuid references contract (id),
    prolongs            boolean     not null default false,
    definition_id       text,
    instance_id         text,
    -- what the approvers of the last round saw, to tell what has changed since
    submitted_card      jsonb,
    -- and those of the round before
    former_card         jsonb,
    version             int         not null default 0,
    created_at          timestamptz not null,
    submitted_at        timestamptz,
    registered_at       timestamptz,
    closed_at           timestamptz
);
create index contract_created on contract (created_at desc, id);
create index contract_initiator on contract (initiator, created_at desc, id);
create index contract_site on contract (site, created_at desc, id);
create index contract_department on contract (department, created_at desc, id);
create index contract_counterparty on contract (counterparty_id);
create index contract_main on contract (main_contract) where main_contract is not null;
create index contract_submitted on contract (submitted_at) where submitted_at is not null;
create index contract_ends on contract (ends_on) where status = 'ACTIVE';
create index contract_words on contract
    using gin ((lower(coalesce(registration_number, '') || ' ' || draft_number || ' ' || title)) gin_trgm_ops);

create sequence contract_draft;

create table contract_version (
    contract_id uuid        not null references contract (id),
    version     int         not null,
    document_id uuid        not null unique references document (id),
    primary key (contract_id, version)
);

create table contract_reader (
    contract_id uuid not null references contract (id),
    principal   text not null,
    primary key (contract_id, principal)
);
create index contract_reader_principal on contract_reader (principal, contract_id);

create table contract_signature (
    id          uuid primary key,
    contract_id uuid        not null references contract (id),
    version     int         not null,
    sha256      text        not null,
    -- SIMPLE: simple electronic signature (63-FZ, art. 5), PAPER: by hand, with the scan attached
    kind        text        not null check (kind in ('SIMPLE', 'PAPER')),
    signed_by   text        not null references employee (login),
    on_behalf_of text       references employee (login),
    signed_at   timestamptz not null,
    document_id uuid references document (id)
);
create index contract_signature_contract on contract_signature (contract_id, signed_at);

update role set permissions = permissions || '{"CREATE_CONTRACTS": "ALL"}' where code = 'employee';
update role set permissions = permissions || '{"READ_CONTRACTS": "ALL", "KEEP_CONTRACTS": "ALL"}' where code = 'lawyer';
update role set permissions = permissions || '{"READ_CONTRACTS": "ALL"}' where code in ('accountant', 'finance');
update role set permissions = permissions || '{"READ_CONTRACTS": "ALL", "SIGN_CONTRACTS": "ALL"}' where code = 'director';
update role set permissions = permissions || '{"READ_CONTRACTS": "SITE"}' where code = 'manager';
update role set permissions = permissions || '{"READ_CONTRACTS": "DEPARTMENT"}' where code = 'head';
update role set permissions = permissions || '{"READ_CONTRACTS": "ALL"}' where code = 'admin';
