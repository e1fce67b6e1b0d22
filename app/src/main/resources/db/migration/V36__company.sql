-- The company that works here: one row, and where it is missing the portal waits to be set up.
create table company (
    one      boolean primary key default true check (one),
    name     text        not null,
    -- of people who have not chosen one
    language text        not null check (language in ('ru', 'en')),
    set_up_at timestamptz not null
);

-- What the set-up page asks for, for all copies of the portal together.
create table setup_code (
    one          boolean primary key default true check (one),
    digest       bytea       not null,
    made_at      timestamptz not null,
    wrong        int         not null default 0,
    paused_until timestamptz
);
