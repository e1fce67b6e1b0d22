-- Rebuilds of the index that an administrator asked for.
create table search_rebuild (
    id         uuid primary key,
    asked_by   text        not null,
    started_at timestamptz not null,
    total      bigint      not null,
    done       bigint      not null default 0,
    ended_at   timestamptz
);
