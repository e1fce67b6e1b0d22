create table credential (
    login         text primary key references employee (login),
    password_hash text        not null,
    changed_at    timestamptz not null
);

create table api_token (
    id         uuid primary key,
    owner      text        not null references employee (login),
    name       text        not null,
    -- SHA-256 of the token: 256 random bits need no slow hash
    hash       bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index api_token_owner on api_token (owner, created_at);

-- The first answer to a write that carried an Idempotency-Key, kept for 24 hours.
create table idempotent_answer (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    created_at  timestamptz not null,
    status      int,
    headers     jsonb,
    body        bytea,
    primary key (caller, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);
