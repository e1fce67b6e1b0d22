-- Documents of any kind as pages. Named by their content: the same bytes are rendered once, whoever uploads them.
create table rendition (
    sha256            text        primary key,
    -- for which it was begun; the process knows it by this id
    document_id       uuid        not null unique references document (id),
    requested_at      timestamptz not null,
    -- the engine's external task and how often it was begun, counted before the work
    task_id           text,
    attempts          int         not null default 0,
    worker            text,
    page              int,
    pages             int,
    -- what came out of it
    finished_at       timestamptz,
    result_key        text,
    media_type        text,
    page_images       jsonb       not null default '[]',
    text_key          text,
    pdf_key           text,
    unreadable        text,
    unreadable_detail text,
    milliseconds      bigint
);
