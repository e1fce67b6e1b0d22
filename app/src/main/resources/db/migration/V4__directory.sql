create extension if not exists pg_trgm;

create table site (
    code      text primary key,
    name_ru   text not null,
    name_en   text not null,
    time_zone text not null,
    calendar  text not null,
    address   text
);

create table department (
    code         text primary key,
    name_ru      text not null,
    name_en      text not null,
    parent       text references department (code),
    site         text not null references site (code),
    -- the role whose holders do this department's work at a desk, such as "it"
    serving_role text unique
);

create table position (
    code    text primary key,
    name_ru text not null,
    name_en text not null
);

create table employee (
    -- the name a person signs in with; never given to somebody else
    login       text primary key check (login ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    last_name   text    not null,
    first_name  text    not null,
    middle_name text,
    email       text,
    phone       text,
    department  text    not null references department (code),
    position    text    not null references position (code),
    site        text    not null references site (code),
    superior    text references employee (login) deferrable initially deferred,
    language    text    not null default 'ru' check (language in ('ru', 'en')),
    active      boolean not null default true
);
create index employee_site on employee (site);
create index employee_department on employee (department);
create index employee_superior on employee (superior);
create index employee_words on employee
    using gin ((lower(last_name || ' ' || first_name || ' ' || coalesce(middle_name, '') || ' ' || login)) gin_trgm_ops);

alter table department add column head text references employee (login) deferrable initially deferred;

create table employee_role (
    login text not null references employee (login),
    role  text not null,
    primary key (login, role)
);
create index employee_role_role on employee_role (role, login);
