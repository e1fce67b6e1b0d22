-- Orders to contractors (наряды подрядчикам): who works at a stage for its performer, and by which links they see it.
create table contractor_order (
    id              uuid primary key,
    request_id      uuid        not null references service_request (id),
    item_id         uuid        not null references work_item (id),
    stage_key       text        not null,
    stage_ru        text        not null,
    stage_en        text        not null,
    counterparty_id uuid        not null references counterparty (id),
    company         text        not null,
    contact         text        not null,
    email           text        not null,
    what            text        not null,
    language        text        not null check (language in ('ru', 'en')),
    ordered_by      text        not null references employee (login),
    ordered_at      timestamptz not null,
    due_at          timestamptz,
    expires_at      timestamptz not null,
    state           text        not null check (state in
        ('SENT', 'ACCEPTED', 'RETURNED', 'DONE', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    expected_on     date,
    reason          text,
    answered_at     timestamptz,
    done_at         timestamptz,
    closed_at       timestamptz,
    -- what was told once
    nudged_at       timestamptz,
    reminded_at     timestamptz,
    expiry_told_at  timestamptz
);
create index contractor_order_request on contractor_order (request_id, ordered_at);
create index contractor_order_counterparty on contractor_order (counterparty_id, ordered_at desc);
-- one at a time works at a stage
create unique index contractor_order_open on contractor_order (item_id)
    where state in ('SENT', 'ACCEPTED', 'RETURNED', 'DONE');
create index contractor_order_watched on contractor_order (ordered_at)
    where state in ('SENT', 'ACCEPTED', 'RETURNED', 'DONE');

-- Every mail to a contractor carries a link of its own. The link itself lives in the mail alone.
create table contractor_letter (
    id       uuid primary key,
    order_id uuid        not null references contractor_order (id),
    kind     text        not null check (kind in
        ('ORDER', 'REMARKS', 'NO_ANSWER', 'REMINDER', 'WITHDRAWN', 'ENDED')),
    text     text,
    made_at  timestamptz not null,
    sent_at  timestamptz,
    digest   bytea unique,
    -- a new link took its place
    dead_at  timestamptz
);
create index contractor_letter_order on contractor_letter (order_id);

-- What the contractor is shown of the request's files, and what they brought.
create table contractor_file (
    order_id    uuid        not null references contractor_order (id),
    document_id uuid        not null references document (id),
    kind        text        not null check (kind in ('SHOWN', 'BEFORE', 'AFTER', 'DOCUMENT')),
    role        text        not null,
    sha256      text        not null,
    bytes       bigint      not null,
    at          timestamptz not null,
    primary key (order_id, document_id)
);
-- the same file sent twice is one
create unique index contractor_file_once on contractor_file (order_id, kind, role, sha256) where kind <> 'SHOWN';

create table contractor_message (
    id          uuid primary key,
    order_id    uuid        not null references contractor_order (id),
    by_us       boolean     not null,
    at          timestamptz not null,
    text        text        not null,
    -- of the form that was sent, so that one sent twice is one
    once        text,
    unique (order_id, once)
);

-- How often an address looked, for an hour.
create table contractor_look (
    address text primary key,
    since   timestamptz not null,
    looks   integer     not null
);
