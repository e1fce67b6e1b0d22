-- A request that repeats another one stands aside while that one is worked on.
alter table service_request drop constraint service_request_status_check;
alter table service_request add constraint service_request_status_check
    check (status in ('OPEN', 'WAITING_FOR_INITIATOR', 'MERGED', 'COMPLETED', 'REJECTED', 'WITHDRAWN'));

-- Kept after the end, so that the card of a repeat still tells whose end it shared.
create table request_repeat (
    repeat_id uuid primary key references service_request (id),
    master_id uuid        not null references service_request (id),
    merged_by text        not null references employee (login),
    merged_at timestamptz not null,
    -- whether its initiator watches the master because of this
    watches   boolean     not null,
    check (repeat_id <> master_id)
);
create index request_repeat_master on request_repeat (master_id);

-- What waits for nobody while its subject stands aside, and what it was before.
alter table work_item drop constraint work_item_state_check;
alter table work_item add constraint work_item_state_check
    check (state in ('OPEN', 'ON_HOLD', 'SHELVED', 'DONE', 'CANCELLED'));
alter table work_item add column shelved_from text check (shelved_from in ('OPEN', 'ON_HOLD'));

-- One request because of another: from is what waits or what gave rise, to is what it waits for or its sub-request.
create table request_link (
    id      uuid primary key,
    kind    text        not null check (kind in ('CHILD', 'WAITS_FOR')),
    from_id uuid        not null references service_request (id),
    to_id   uuid        not null references service_request (id),
    blocks  boolean     not null,
    made_by text        not null references employee (login),
    made_at timestamptz not null,
    unique (from_id, to_id),
    check (from_id <> to_id)
);
create index request_link_to on request_link (to_id);
create unique index request_link_parent on request_link (to_id) where kind = 'CHILD';
