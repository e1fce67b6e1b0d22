-- Process packages that administrators upload. What was published stays as the record of who did it;
-- the engine keeps the files that cases run on.
create table process_upload (
    id            uuid primary key,
    kind          text        not null,
    archive       bytea       not null,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    published_by  text,
    published_at  timestamptz,
    definition_id text unique
);

create index on process_upload (uploaded_at) where published_at is null;
