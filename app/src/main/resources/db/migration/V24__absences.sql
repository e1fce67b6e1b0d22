-- Absences and who stands in (замещение).
create table absence (
    id         uuid primary key,
    employee   text        not null references employee (login),
    -- first and last day, in the time zone of the employee's site
    first_day  date        not null,
    last_day   date        not null,
    reason     text        not null check (reason in ('VACATION', 'SICK_LEAVE', 'BUSINESS_TRIP', 'OTHER')),
    created_by text        not null,
    created_at timestamptz not null,
    check (first_day <= last_day)
);
create index absence_employee on absence (employee, first_day);
create index absence_last_day on absence (last_day);

create table absence_deputy (
    absence_id uuid not null references absence (id) on delete cascade,
    deputy     text not null references employee (login),
    -- kinds of work as a pattern: "%", "it/%", "it/incident"
    area       text not null,
    primary key (absence_id, deputy, area)
);
create index absence_deputy_deputy on absence_deputy (deputy);
