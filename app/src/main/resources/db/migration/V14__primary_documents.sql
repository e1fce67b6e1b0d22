create table primary_document (
    id               uuid primary key references document (id),
    status           text        not null check (status in
        ('RECEIVED', 'RECOGNISING', 'TO_VERIFY', 'VERIFIED', 'EXPORTED', 'REJECTED', 'UNREADABLE')),
    site             text        not null references site (code),
    uploaded_by      text        not null,
    created_at       timestamptz not null,
    -- what the sender said it is, may be null
    expected_type    text,
    document_type    text,
    type_confidence  double precision,
    fields           jsonb       not null default '{}',
    lines            jsonb       not null default '[]',
    checks           jsonb       not null default '[]',
    -- taken out of the fields for lists, filters and the search for duplicates
    number           text,
    document_date    date,
    seller_inn       text,
    seller_name      text,
    total_amount     numeric(18, 2),
    currency         text,
    duplicate_of     uuid references primary_document (id),
    touchless        boolean     not null default false,
    reason           text,
    reason_detail    text,
    verified_by      text,
    verified_at      timestamptz,
    verify_comment   text,
    instance_id      text
);
create index primary_document_created on primary_document (created_at desc, id);
create index primary_document_status on primary_document (status, created_at desc, id);
create index primary_document_uploader on primary_document (uploaded_by, created_at desc, id);
create index primary_document_site on primary_document (site, created_at desc, id);
create index primary_document_same on primary_document (seller_inn, number, document_date)
    where seller_inn is not null and number is not null;
