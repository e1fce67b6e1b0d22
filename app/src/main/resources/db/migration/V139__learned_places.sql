-- Where on a supplier's form a value stands that was once read wrongly there: what a person corrected.
create table learned_place (
    id         uuid primary key,
    seller_inn text        not null,
    field      text        not null,
    -- the words of the form without digits, each as a number: the same form has most of them
    form_words int[]       not null,
    -- words beside the value and how far it stands from each
    anchors    jsonb       not null,
    words      int         not null,
    learned_at timestamptz not null,
    learned_by text        not null,
    -- how often it was right and wrong since
    held       int         not null default 0,
    failed     int         not null default 0
);
create index learned_place_seller on learned_place (seller_inn, learned_at desc);

-- What was read at learned places of a document, until a person has said what is right.
create table learned_reading (
    document_id uuid    not null references document (id) on delete cascade,
    field       text    not null,
    place_id    uuid    not null references learned_place (id) on delete cascade,
    value       text    not null,
    -- it stands in the document in place of what the worker read
    taken       boolean not null,
    primary key (document_id, field)
);
