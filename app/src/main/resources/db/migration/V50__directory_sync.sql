-- Synchronisation of people with an outer directory.

-- since when the directory that keeps the record has the person no more; null for who is there, or was blocked by hand
alter table employee add column left_at timestamptz;
-- keys of the fields that it told when it was last asked: while it is asked, nobody changes them here
alter table employee add column told_fields text[] not null default '{}';
create index employee_mail on employee (lower(email));

create table directory_run (
    id           uuid primary key,
    -- CHECK looks only, SYNC does it
    kind         text        not null check (kind in ('CHECK', 'SYNC')),
    state        text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    begun_at     timestamptz,
    ended_at     timestamptz,
    -- as many people may leave, because an administrator has seen the list
    leavers_allowed int,
    -- entries in the directory, and how many lines of each state
    entries      int         not null default 0,
    counts       jsonb       not null default '{}',
    -- why it stopped or failed: the code of a problem and what it names
    reason       text,
    reason_args  jsonb       not null default '[]'
);
-- one at a time, over all copies of the portal
create unique index directory_run_open on directory_run ((true)) where state in ('WAITING', 'RUNNING');
create index directory_run_asked on directory_run (asked_at desc, id);

create table directory_run_line (
    run_id      uuid not null references directory_run (id) on delete cascade,
    number      int  not null,
    state       text not null,
    login       text not null,
    external_id text not null,
    place       text not null,
    title       text not null,
    changes     jsonb not null,
    errors      jsonb not null,
    remarks     jsonb not null,
    primary key (run_id, number)
);
create index directory_run_line_state on directory_run_line (run_id, state, number);
