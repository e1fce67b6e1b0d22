create table notification (
    id           uuid primary key,
    recipient    text        not null references employee (login),
    at           timestamptz not null,
    title        text        not null,
    text         text        not null,
    link         text        not null,
    read_at      timestamptz
);
create index notification_recipient on notification (recipient, at desc, id);
create index notification_unread on notification (recipient) where read_at is null;

create table mail (
    id         uuid primary key,
    recipient  text        not null references employee (login),
    address    text        not null,
    subject    text        not null,
    text       text        not null,
    link       text        not null,
    language   text        not null,
    created_at timestamptz not null,
    -- KEPT: no mail server is set up, the mail is only shown
    state      text        not null check (state in ('QUEUED', 'SENT', 'KEPT')),
    sent_at    timestamptz
);
create index mail_created on mail (created_at desc, id);
create index mail_recipient on mail (recipient, created_at desc, id);
