-- Files that were brought to be imported: shown first, applied afterwards by whichever copy of the portal is asked.
create table table_import (
    id          uuid primary key,
    register    text        not null,
    file_name   text        not null,
    digest      text        not null,
    content     bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    applied_at  timestamptz
);
create index on table_import (uploaded_at);
