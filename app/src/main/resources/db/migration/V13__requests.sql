create table service_request (
    id            uuid primary key,
    number        text        not null unique,
    kind          text        not null,
    title         text        not null,
    status        text        not null
        check (status in ('OPEN', 'WAITING_FOR_INITIATOR', 'COMPLETED', 'REJECTED', 'WITHDRAWN')),
    site          text        not null references site (code),
    initiator     text        not null references employee (login),
    -- who filed it, where that was not the initiator
    author        text        not null references employee (login),
    fields        jsonb       not null,
    definition_id text        not null,
    instance_id   text,
    created_at    timestamptz not null,
    closed_at     timestamptz
);
create index service_request_initiator on service_request (initiator, created_at desc, id);
create index service_request_author on service_request (author, created_at desc, id);
create index service_request_created on service_request (created_at desc, id);
create index service_request_words on service_request using gin ((lower(number || ' ' || title)) gin_trgm_ops);

-- Row-level visibility: who may read a request ("user:ivanov", "role:it").
create table request_reader (
    request_id uuid not null references service_request (id),
    principal  text not null,
    primary key (request_id, principal)
);
create index request_reader_principal on request_reader (principal, request_id);

-- A question to the initiator and the inbox item that is on hold until it is answered.
create table request_question (
    id         uuid primary key,
    request_id uuid        not null references service_request (id),
    item_id    uuid        not null references work_item (id),
    asked_by   text        not null,
    asked_at   timestamptz not null,
    question   text        not null
);
create index request_question_request on request_question (request_id);
