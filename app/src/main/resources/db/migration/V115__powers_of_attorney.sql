-- Powers of attorney: the register, who may read it, what was reminded of.

create table power_of_attorney (
    id              uuid primary key,
    number          text        not null unique,
    state           text        not null check (state in ('ISSUED', 'ACTIVE', 'EXPIRED', 'REVOKED', 'ANNULLED')),
    request_id      uuid        not null references service_request (id),
    site            text        not null references site (code),
    department      text        not null references department (code),
    initiator       text        not null references employee (login),
    purpose         text        not null,
    -- null where the holder is no employee
    holder          text references employee (login),
    -- as on the paper
    holder_name     text        not null,
    -- the name as it is compared: small letters, single spaces, е for ё
    holder_key      text        not null,
    holder_position text,
    passport        text,
    -- [{key, text: {ru, en}}]: the key of the register of typical powers, null for what was written freely
    actions         jsonb       not null,
    before_whom     text,
    -- the date without which it would be void
    issued_on       date        not null,
    starts_on       date        not null,
    ends_on         date        not null,
    substitution    boolean     not null,
    originals       int         not null check (originals > 0),
    -- the former one that it takes the place of
    renews          uuid references power_of_attorney (id),
    -- of the secret in the code on the paper
    check_digest    bytea       not null unique,
    created_at      timestamptz not null,
    signed_at       timestamptz,
    signed_by       text,
    handed_at       timestamptz,
    handed_by       text,
    -- the first day on which it gives no power any more
    revoked_on      date,
    revoked_at      timestamptz,
    revoked_by      text,
    revocation      text,
    check (starts_on >= issued_on and ends_on >= starts_on),
    check ((revoked_on is null) = (revoked_at is null)),
    check (state <> 'REVOKED' or revoked_on is not null)
);
create index power_of_attorney_created on power_of_attorney (created_at desc, id desc);
create index power_of_attorney_request on power_of_attorney (request_id);
create index power_of_attorney_initiator on power_of_attorney (initiator, created_at desc, id desc);
create index power_of_attorney_holder on power_of_attorney (holder) where holder is not null;
create index power_of_attorney_holder_key on power_of_attorney (holder_key);
create index power_of_attorney_renews on power_of_attorney (renews) where renews is not null;
create index power_of_attorney_ends on power_of_attorney (ends_on) where state = 'ACTIVE';
create index power_of_attorney_words on power_of_attorney
    using gin ((lower(number || ' ' || purpose || ' ' || holder_name)) gin_trgm_ops);

create table power_reader (
    power_id  uuid not null references power_of_attorney (id),
    principal text not null,
    primary key (power_id, principal)
);
create index power_reader_principal on power_reader (principal, power_id);

create table power_reminder (
    power_id uuid        not null references power_of_attorney (id),
    days     int         not null,
    told_at  timestamptz not null,
    primary key (power_id, days)
);

-- How often an address has looked at the page that the code on the paper opens, within the running hour.
create table power_check_look (
    address text primary key,
    since   timestamptz not null,
    looks   int         not null
);

update role set permissions = permissions || '{"READ_POWERS": "ALL", "KEEP_POWERS": "ALL"}' where code in ('lawyer', 'director');
