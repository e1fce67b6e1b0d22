-- Changes of roles that one administrator asks for and another confirms (four eyes).
create table role_change (
    id         uuid primary key,
    kind       text        not null check (kind in ('GIVE', 'TAKE', 'DEFINE')),
    -- of whom; null for a definition
    login      text references employee (login),
    -- as grants are written: "accountant@SPB-03"; the code of the role for a definition
    subject    text        not null,
    definition jsonb,
    reason     text,
    state      text        not null check (state in ('PENDING', 'DONE', 'REFUSED', 'WITHDRAWN')),
    asked_by   text        not null references employee (login),
    asked_at   timestamptz not null,
    decided_by text references employee (login),
    decided_at timestamptz
);
create unique index role_change_pending on role_change (kind, coalesce(login, ''), subject) where state = 'PENDING';
create index role_change_asked on role_change (asked_at desc, id);
