-- A first password that somebody else knows, or chose: it works once, and only for a while.
alter table credential add column must_change boolean not null default false;
alter table credential add column expires_at timestamptz;

-- Hashes of passwords that were replaced, so that none comes back too soon.
create table former_password (
    login         text        not null references employee (login),
    password_hash text        not null,
    replaced_at   timestamptz not null,
    primary key (login, replaced_at)
);

-- Wrong passwords, counted for all copies of the portal together.
create table sign_in_failure (
    kind         text        not null check (kind in ('LOGIN', 'ADDRESS')),
    subject      text        not null,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz,
    primary key (kind, subject)
);
create index sign_in_failure_age on sign_in_failure (last_at);

-- Everybody who asked for a new password, known or not; what was typed is forgotten as soon as it was looked up.
create table reset_request (
    id      uuid primary key,
    asked   text,
    address text        not null,
    at      timestamptz not null
);
create index reset_request_address on reset_request (address, at);

-- One-time links by mail. The link itself is never stored, only the SHA-256 of its secret.
create table account_link (
    id         uuid primary key,
    login      text        not null references employee (login),
    purpose    text        not null check (purpose in ('RESET', 'INVITATION')),
    digest     bytea unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    sent_at    timestamptz,
    used_at    timestamptz
);
create index account_link_login on account_link (login, made_at);
