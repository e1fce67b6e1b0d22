-- People who follow a request without a part in it.
create table request_watcher (
    request_id uuid        not null references service_request (id),
    login      text        not null references employee (login),
    -- the watcher: whoever reads it anyway; somebody else: invited, and admitted by that
    added_by   text        not null references employee (login),
    added_at   timestamptz not null,
    primary key (request_id, login)
);
create index request_watcher_login on request_watcher (login, request_id);

-- An invited watcher reads while they watch; what somebody reads by their part in the request stays.
alter table request_reader add column watching boolean not null default false;
alter table request_reader drop constraint request_reader_pkey;
alter table request_reader add primary key (request_id, principal, watching);

alter table mail_choice drop constraint mail_choice_kind_check;
alter table mail_choice add constraint mail_choice_kind_check
    check (kind in ('TASKS', 'DEADLINES', 'REQUESTS', 'WATCHED', 'DOCUMENTS', 'CONTRACTS', 'PEOPLE'));
