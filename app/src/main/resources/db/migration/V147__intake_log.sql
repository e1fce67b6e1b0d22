-- Everything that came in, however, and how it ended.
create table intake_entry (
    id            uuid primary key,
    -- tells one thing that came in from every other, however often it is looked at
    key           text unique,
    channel       text        not null check (channel in ('PORTAL', 'API', 'PHONE', 'MAIL', 'FOLDER')),
    -- which folder or mailbox; null where a person or a program sent it to the portal
    source        text,
    -- as it was said: an address, a login, what stands in the settings of a folder
    sender        text        not null,
    -- in whose name it was filed; null where the sender is nobody here
    login         text,
    file_name     text,
    bytes         bigint,
    sha256        text,
    site          text,
    expected_type text,
    state         text        not null check (state in ('ACCEPTED', 'DUPLICATE', 'REFUSED', 'FAILED')),
    -- a message of the portal and what it takes; null where the file was accepted
    reason        text,
    reason_args   jsonb       not null default '[]',
    document_id   uuid references document (id),
    attempts      integer     not null default 1,
    came_at       timestamptz not null,
    ended_at      timestamptz not null,
    check (state = 'ACCEPTED' or reason is not null),
    check (state not in ('ACCEPTED', 'DUPLICATE') or document_id is not null)
);
create index intake_entry_came on intake_entry (came_at desc, id desc);
create index intake_entry_site on intake_entry (site, came_at desc);
create index intake_entry_login on intake_entry (login, came_at desc);
create index intake_entry_state on intake_entry (state, came_at desc);
create index intake_entry_document on intake_entry (document_id);

-- Files that arrive piece by piece.
create table resumable_upload (
    id            uuid primary key,
    owner         text        not null,
    origin        text,
    channel       text        not null,
    -- DOCUMENT becomes one when it is whole; PAGE waits to be joined with others
    purpose       text        not null check (purpose in ('DOCUMENT', 'PAGE')),
    file_name     text        not null,
    bytes         bigint      not null check (bytes >= 0),
    received      bigint      not null default 0 check (received between 0 and bytes),
    sha256        text,
    site          text        not null,
    expected_type text,
    state         text        not null check (state in ('OPEN', 'COMPLETE', 'ENDED')),
    document_id   uuid references document (id),
    reason        text,
    reason_args   jsonb       not null default '[]',
    begun_at      timestamptz not null,
    touched_at    timestamptz not null
);
create index resumable_upload_owner on resumable_upload (owner, state);
create index resumable_upload_touched on resumable_upload (touched_at);

create table resumable_piece (
    upload_id uuid   not null references resumable_upload (id) on delete cascade,
    at_byte   bigint not null,
    content   bytea  not null,
    primary key (upload_id, at_byte)
);
-- scans do not get smaller
alter table resumable_piece alter column content set storage external;
