-- What a person wants by mail, and when. Without a row: at once.
create table mail_choice (
    login  text not null references employee (login),
    kind   text not null check (kind in ('TASKS', 'DEADLINES', 'REQUESTS', 'DOCUMENTS')),
    choice text not null check (choice in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (login, kind)
);

alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
    -- DIGEST waits for the next digest of its reader, DIGESTED went out in one
    check (state in ('QUEUED', 'SENT', 'KEPT', 'DIGEST', 'DIGESTED'));
alter table mail add column digest_at timestamptz;
alter table mail add column attempts int not null default 0;
alter table mail add column failure text;
create index mail_digest on mail (digest_at, recipient) where state = 'DIGEST';
create index mail_failing on mail (created_at desc) where state = 'QUEUED' and attempts > 0;
