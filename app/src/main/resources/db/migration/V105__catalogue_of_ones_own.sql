-- Kinds that somebody has marked to have them at hand.
create table favourite_kind (
    login text        not null references employee (login),
    kind  text        not null,
    since timestamptz not null,
    primary key (login, kind)
);

-- A form that was begun and not sent: one per person and kind, as typed.
create table form_draft (
    login        text        not null references employee (login),
    kind         text        not null,
    fields       jsonb       not null,
    site         text,
    on_behalf_of text,
    saved_at     timestamptz not null,
    primary key (login, kind)
);
create index form_draft_saved on form_draft (saved_at);

-- What is asked for often of late.
create index service_request_asked on service_request (created_at, kind);
