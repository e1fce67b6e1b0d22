create table document (
    id          uuid primary key,
    -- what it belongs to decides who may read it: a request's attachment, a primary document of its own, …
    owner_type  text        not null,
    owner_id    text        not null,
    role        text        not null,
    file_name   text        not null,
    media_type  text        not null,
    sha256      char(64)    not null references stored_content (sha256),
    bytes       bigint      not null,
    site        text        not null references site (code),
    uploaded_by text        not null,
    created_at  timestamptz not null
);
create index document_owner on document (owner_type, owner_id, created_at);
create index document_sha256 on document (sha256);
