-- Messages to the accounting system and other partners, each kept until it has an end.

create table exchange_partner (
    id                 uuid primary key,
    title              text        not null unique,
    channel            text        not null check (channel in ('ONE_C_HTTP', 'FOLDER', 'WEBHOOK')),
    -- where it listens; below the exchange folder for FOLDER
    address            text        not null,
    format             text        not null check (format in ('JSON', 'XML')),
    kinds              text[]      not null,
    login              text,
    -- password of the login, or the key that signs a webhook
    secret             text,
    active             boolean     not null,
    answer_millis      int         not null check (answer_millis between 100 and 300000),
    first_pause_millis int         not null check (first_pause_millis between 100 and 3600000),
    version            int         not null default 0,
    created_by         text        not null,
    created_at         timestamptz not null
);

create table exchange_message (
    id              uuid primary key,
    -- messages about one subject leave in this order
    place           bigint      not null generated always as identity unique,
    partner_id      uuid        not null references exchange_partner (id),
    kind            text        not null,
    subject_type    text        not null,
    subject_id      uuid        not null,
    -- what of the subject it tells: the same is told once
    revision        text        not null,
    title           text        not null,
    body            text        not null,
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'ACKNOWLEDGED', 'REFUSED', 'DROPPED')),
    attempts        int         not null default 0,
    -- not before; while an attempt is under way, when it counts as lost
    next_at         timestamptz not null,
    reason          text,
    detail          text,
    external_number text,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    acknowledged_at timestamptz,
    unique (partner_id, kind, subject_id, revision)
);
create index exchange_message_due on exchange_message (partner_id, next_at, place) where state = 'WAITING';
create index exchange_message_order on exchange_message (partner_id, subject_id, place) where state in ('WAITING', 'REFUSED');
create index exchange_message_state on exchange_message (state, place desc);
create index exchange_message_subject on exchange_message (subject_id, place desc);

-- what was said and what was answered
create table exchange_attempt (
    message_id uuid        not null references exchange_message (id),
    number     int         not null,
    begun_at   timestamptz not null,
    ended_at   timestamptz not null,
    outcome    text        not null,
    request    text        not null,
    response   text        not null,
    primary key (message_id, number)
);
create index exchange_attempt_begun on exchange_attempt (begun_at);

insert into role (code, name_ru, name_en, permissions, built_in) values
    ('exchange', 'Обмен с учётной системой', 'Exchange with the accounting system', '{"EXCHANGE": "ALL"}', true);
