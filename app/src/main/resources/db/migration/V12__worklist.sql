-- The inbox: everything that waits for a person, whatever its origin. Kept in the transaction of what it shows.
create table work_item (
    id                 uuid primary key,
    origin             text        not null,
    origin_ref         text        not null,
    subject_type       text        not null,
    subject_id         text        not null,
    subject_number     text        not null,
    subject_title      text        not null,
    kind               text        not null,
    stage_key          text        not null,
    stage_ru           text        not null,
    stage_en           text,
    site               text        not null,
    groups             text[]      not null,
    assignee           text references employee (login),
    state              text        not null check (state in ('OPEN', 'ON_HOLD', 'DONE', 'CANCELLED')),
    created_at         timestamptz not null,
    clock_id           uuid references sla_clock (id),
    -- 'infinity' where there is no deadline, so that such items sort last
    due_at             timestamptz not null,
    warn_at            timestamptz not null,
    because_ru         text        not null,
    because_en         text        not null,
    decisions          jsonb       not null,
    required_documents jsonb       not null,
    decision           text,
    decided_by         text,
    decided_at         timestamptz,
    unique (origin, origin_ref)
);
create index work_item_assignee on work_item (assignee, due_at, id) where state in ('OPEN', 'ON_HOLD');
create index work_item_open on work_item (due_at, id) where state in ('OPEN', 'ON_HOLD');
create index work_item_subject on work_item (subject_type, subject_id);
create index work_item_decided_by on work_item (decided_by, decided_at desc) where decided_by is not null;
create index work_item_words on work_item
    using gin ((lower(subject_number || ' ' || subject_title)) gin_trgm_ops) where state in ('OPEN', 'ON_HOLD');

-- Items that any holder of a role may take: one row a role, gone when somebody takes the item.
create table work_item_group (
    group_code text        not null,
    due_at     timestamptz not null,
    item_id    uuid        not null references work_item (id) on delete cascade,
    primary key (group_code, due_at, item_id)
);
create index work_item_group_item on work_item_group (item_id);
