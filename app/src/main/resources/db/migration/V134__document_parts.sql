-- further documents that were found in an uploaded file; the first is the uploaded one itself
create table document_part (
    part_id    uuid        primary key references primary_document (id),
    whole_id   uuid        not null references primary_document (id),
    -- from 2
    number     int         not null check (number > 1),
    -- of the file's pages; null where the part is a file of an archive or a letter
    first_page int,
    last_page  int,
    filed_at   timestamptz not null,
    -- a result that arrives twice files nothing twice
    unique (whole_id, number)
);

-- what the file held beside the document: parts, files left out, blank and repeated pages
alter table recognition add column contents jsonb not null default '{}';
