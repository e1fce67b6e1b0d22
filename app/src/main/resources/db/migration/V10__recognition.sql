create table recognition (
    document_id      uuid primary key references document (id),
    -- the engine's external task and how often it was begun: counted before the work, so that a page which kills
    -- the worker does not come back for ever
    task_id          text,
    attempts         int         not null default 0,
    worker           text,
    page             int,
    pages            int,
    began_at         timestamptz,
    -- what came out of it
    finished_at      timestamptz,
    result_key       text,
    media_type       text,
    document_type    text,
    type_confidence  double precision,
    fields           jsonb       not null default '{}',
    lines            jsonb       not null default '[]',
    checks           jsonb       not null default '[]',
    marks            jsonb       not null default '[]',
    page_images      jsonb       not null default '[]',
    text_key         text,
    searchable_key   text,
    unreadable       text,
    unreadable_detail text,
    milliseconds     bigint
);
