-- What was seen in watched folders when they were looked at last, and what could not be taken yet.
create table watched_file (
    folder      text        not null,
    file_name   text        not null,
    bytes       bigint      not null,
    modified_at timestamptz not null,
    failures    integer     not null default 0,
    try_at      timestamptz,
    primary key (folder, file_name)
);

-- How folders and mailboxes answered when they were looked at last.
create table intake_source (
    name        text primary key,
    channel     text        not null,
    looked_at   timestamptz not null,
    answered_at timestamptz,
    failures    integer     not null default 0,
    try_at      timestamptz,
    reason      text,
    reason_args jsonb       not null default '[]'
);
