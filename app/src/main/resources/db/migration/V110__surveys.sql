-- Asking for a score by mail (опрос): one row for each completed request. The link itself lives in the mail alone.
create table survey_invitation (
    request_id uuid primary key references service_request (id),
    login      text        not null references employee (login),
    made_at    timestamptz not null,
    -- what became of it; WAITING until the job has looked
    outcome    text        not null check (outcome in
        ('WAITING', 'SENT', 'DIGEST', 'KEPT', 'RESTING', 'NOT_WANTED', 'UNREACHABLE', 'ANSWERED')),
    digest     bytea unique,
    sent_at    timestamptz,
    expires_at timestamptz,
    used_at    timestamptz
);

-- When somebody was asked by mail last, so that nobody is asked too often.
create table survey_rest (
    login      text primary key references employee (login),
    asked_at   timestamptz not null,
    request_id uuid        not null
);

-- What the links are signed with.
create table survey_key (
    one    boolean primary key default true check (one),
    secret bytea not null
);
insert into survey_key (secret) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- A low score is looked into by the head of the desk.
create table survey_follow_up (
    id          uuid primary key,
    request_id  uuid        not null unique references service_request (id),
    clock_id    uuid references sla_clock (id),
    opened_at   timestamptz not null,
    resolved_at timestamptz,
    resolved_by text references employee (login),
    comment     text
);

create index service_request_closed on service_request (closed_at, kind) where closed_at is not null;

-- Kinds of news come with the product; the list of them stands in the code.
alter table mail_choice drop constraint mail_choice_kind_check;
alter table mail_choice add constraint mail_choice_kind_check check (kind ~ '^[A-Z_]{1,40}$');
