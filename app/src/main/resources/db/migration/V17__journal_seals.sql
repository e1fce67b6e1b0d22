-- Seals of the journal; how hashes are made stands in docs/decisions/0010.

-- Entries that wait for the sealer. A row comes with its entry, so an entry that commits late is sealed late.
create table journal_unsealed (
    entry_id bigint primary key
);

create table journal_seal (
    number  bigint primary key,
    at      timestamptz not null,
    entries int         not null,
    hash    bytea       not null
);

-- One line an entry: its place in the chain of its subject. No foreign key: a line outlives an entry that was taken
-- away, and says which one it was.
create table journal_seal_line (
    entry_id     bigint primary key,
    seal         bigint not null,
    subject_type text   not null,
    subject_id   text   not null,
    position     bigint not null,
    hash         bytea  not null,
    unique (subject_type, subject_id, position)
);
create index journal_seal_line_seal on journal_seal_line (seal, entry_id);

-- Readings are told once a person, document and day.
create table document_reading (
    day         date not null,
    document_id uuid not null,
    login       text not null,
    primary key (day, document_id, login)
);

create function journal_entry_waits() returns trigger language plpgsql as $$
begin
    insert into journal_unsealed (entry_id) values (new.id);
    return null;
end $$;
create trigger journal_entry_waits after insert on journal_entry
    for each row execute function journal_entry_waits();

create function journal_is_kept() returns trigger language plpgsql as $$
begin
    raise exception '% of % refused: the journal is only added to', tg_op, tg_table_name;
end $$;
create trigger journal_entry_is_kept before update or delete or truncate on journal_entry
    for each statement execute function journal_is_kept();
create trigger journal_seal_is_kept before update or delete or truncate on journal_seal
    for each statement execute function journal_is_kept();
create trigger journal_seal_line_is_kept before update or delete or truncate on journal_seal_line
    for each statement execute function journal_is_kept();
create trigger journal_unsealed_is_kept before update or truncate on journal_unsealed
    for each statement execute function journal_is_kept();

insert into journal_unsealed (entry_id) select id from journal_entry;

-- What the page filters by; the newest first in each.
create index journal_entry_actor on journal_entry (actor, id);
create index journal_entry_on_behalf_of on journal_entry (on_behalf_of, id) where on_behalf_of is not null;
create index journal_entry_group on journal_entry (split_part(event, '.', 1), id);
create index journal_entry_words on journal_entry
    using gin ((to_tsvector('simple', coalesce(comment, '')) || jsonb_to_tsvector('simple', details, '["string"]')));
