-- a document that is a page or more of another one; its pages are read there
alter table primary_document drop constraint primary_document_status_check;
alter table primary_document add constraint primary_document_status_check check (status in
    ('RECEIVED', 'RECOGNISING', 'TO_VERIFY', 'VERIFIED', 'EXPORTED', 'REJECTED', 'UNREADABLE', 'JOINED'));

-- Files of a document that came in several (собранный документ); the first is that of the card that stays.
create table document_join (
    document_id uuid        primary key references primary_document (id),
    head_id     uuid        not null references primary_document (id),
    -- from 1
    position    int         not null check (position > 0),
    -- of the file's pages; null where all of its first document's belong to it
    first_page  int,
    last_page   int,
    -- what was read of it alone; null where nobody had read it yet
    result_key  text,
    joined_by   text        not null,
    joined_at   timestamptz not null,
    unique (head_id, position),
    check ((position = 1) = (document_id = head_id))
);
