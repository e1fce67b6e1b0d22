-- Filters of lists that people keep under a name.
create table saved_view (
    id       uuid primary key,
    login    text        not null references employee (login),
    list     text        not null,
    name     text        not null,
    query    text        not null,
    saved_at timestamptz not null,
    unique (login, list, name)
);
