create table journal_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    on_behalf_of text,
    origin       text,
    subject_type text        not null,
    subject_id   text        not null,
    event        text        not null,
    stage_key    text,
    stage_ru     text,
    stage_en     text,
    comment      text,
    details      jsonb       not null default '{}'
);
create index journal_entry_subject on journal_entry (subject_type, subject_id, id);
create index journal_entry_at on journal_entry (at);
