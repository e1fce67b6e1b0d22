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

-- A program that signs in with tokens (сервисная учётная запись). It is an employee to everything that asks who
-- calls, has no password and no mail, and stands in no list of people.
create table service_account (
    login      text primary key references employee (login),
    created_by text        not null references employee (login),
    created_at timestamptz not null
);

insert into position (code, name_ru, name_en) values ('service-account', 'Программа', 'Program');

-- Which roles the groups of an outer directory bring, whoever reports the groups: OpenID sign-in or synchronisation.
create table group_role (
    outer_group text not null,
    role        text not null,
    primary key (outer_group, role)
);
