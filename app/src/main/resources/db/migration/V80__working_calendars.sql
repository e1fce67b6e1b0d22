-- Working calendars of the company's own, beside those the product brings. A version is never changed: deadlines that
-- run count by the version they began with, and deadlines that have ended are explained by it.
create table working_calendar (
    code       text    not null check (code ~ '^[a-z0-9][a-z0-9-]{0,19}$'),
    version    int     not null check (version > 0),
    name_ru    text    not null,
    name_en    text    not null,
    -- whether the production calendar says which days are worked; otherwise days of the week do
    production boolean not null,
    days       text[]  not null,
    -- spans of a full day such as 09:00-13:00
    hours      text[]  not null,
    -- month and day without work in every year, such as 01-01
    closed     text[]  not null,
    -- single dates that differ: 2026-12-31 for a day off, 2026-12-30 09:00-16:00 for other hours
    exceptions text[]  not null,
    primary key (code, version)
);

alter table sla_clock
    -- 0 for the calendars of the product
    add column calendar_version int not null default 0,
    -- of the site when the clock was started; null for clocks from before this column: the site's own
    add column zone text;
