-- Packages of documents (комплекты): what belongs to one deal or delivery, and the gate to the accounting system.

create table document_package (
    id              uuid primary key,
    number          text        not null unique,
    state           text        not null check (state in ('OPEN', 'RELEASED', 'DISSOLVED')),
    operation       text        not null check (operation in
        ('GOODS', 'SERVICES', 'RENT', 'ADVANCE', 'ASSETS', 'OTHER')),
    title           text        not null,
    site            text        not null references site (code),
    department      text        references department (code),
    counterparty_id uuid        references counterparty (id),
    contract_id     uuid        references contract (id),
    power_id        uuid        references power_of_attorney (id),
    created_by      text        not null,
    created_at      timestamptz not null,
    -- of the requirements those that nothing fulfils, and whether anything else holds it; as last looked at
    missing         text[]      not null default '{}',
    blocked_by      text[]      not null default '{}',
    closed_by       text,
    closed_at       timestamptz,
    -- null where nothing was missing
    override_reason text,
    check ((state = 'OPEN') = (closed_at is null)),
    check (override_reason is null or state = 'RELEASED')
);
create index document_package_created on document_package (created_at desc, id desc);
create index document_package_state on document_package (state, created_at desc, id desc);
create index document_package_site on document_package (site, created_at desc, id desc);
create index document_package_counterparty on document_package (counterparty_id) where state = 'OPEN';
create index document_package_contract on document_package (contract_id) where state = 'OPEN';
create index document_package_power on document_package (power_id) where state = 'OPEN';
create index document_package_missing on document_package using gin (missing) where state = 'OPEN';
create index document_package_words on document_package using gin ((lower(number || ' ' || title)) gin_trgm_ops);

-- A document belongs to one package at a time.
create table package_document (
    document_id uuid        primary key references primary_document (id),
    package_id  uuid        not null references document_package (id),
    added_by    text        not null,
    added_at    timestamptz not null
);
create index package_document_package on package_document (package_id, added_at, document_id);

create table package_reader (
    package_id uuid not null references document_package (id),
    principal  text not null,
    primary key (package_id, principal)
);
create index package_reader_principal on package_reader (principal, package_id);

-- What the site was asked to bring (запрос площадке); one open request a package.
create table package_request (
    id          uuid        primary key,
    package_id  uuid        not null references document_package (id),
    missing     text[]      not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    comment     text,
    instance_id text,
    -- BROUGHT by itself; SENT and UNAVAILABLE say the site's people; WITHDRAWN with the package
    outcome     text        check (outcome in ('BROUGHT', 'SENT', 'UNAVAILABLE', 'WITHDRAWN')),
    answered_by text,
    answer      text,
    ended_at    timestamptz,
    check ((outcome is null) = (ended_at is null))
);
create unique index package_request_open on package_request (package_id) where outcome is null;
create index package_request_package on package_request (package_id, asked_at desc);

-- What recognition did not see and a person did (подтверждение): a stamp, a signature.
create table package_attestation (
    package_id uuid        not null references document_package (id),
    key        text        not null,
    said_by    text        not null,
    said_at    timestamptz not null,
    comment    text,
    primary key (package_id, key)
);

-- Who lets packages through that lack something; a company may leave it to fewer.
update role set permissions = permissions || '{"OVERRIDE_PACKAGES": "ALL"}' where code in ('accountant', 'director');
