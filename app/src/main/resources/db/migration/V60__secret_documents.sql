-- Documents that only people listed by name see (гриф «Конфиденциально»), whatever they belong to.
create table document_secrecy (
    document_id uuid primary key references document (id),
    -- who keeps the list
    marked_by   text        not null references employee (login),
    marked_at   timestamptz not null
);
create table document_reader (
    document_id uuid        not null references document_secrecy (document_id) on delete cascade,
    login       text        not null references employee (login),
    added_by    text        not null,
    added_at    timestamptz not null,
    primary key (document_id, login)
);
create index document_reader_login on document_reader (login, document_id);

-- Nobody may be in the middle of a change while the way of offering items changes.
lock table work_item in access exclusive mode;

-- The only people who may take an item, whatever its groups are; null where its groups may.
alter table work_item add column names text[];
create index work_item_by_name on work_item (id) where names is not null and state in ('OPEN', 'ON_HOLD');

-- The names under which an item is offered.
create function work_item_offers(names text[], groups text[], site text, department text) returns text[]
language sql immutable as $$
    select case when names is null then work_item_codes(groups, site, department)
                else (select coalesce(array_agg('user:' || one order by one), '{}') from unnest(names) one) end
$$;

-- As before; of an item that is held by somebody whom it names the tally tells so in its groups.
create or replace function work_item_shown() returns trigger language plpgsql as $$
declare
    before_pending boolean := false;
    after_pending  boolean := false;
    before_free    boolean := false;
    after_free     boolean := false;
    before_codes   text[]  := '{}';
    after_codes    text[]  := '{}';
begin
    if tg_op <> 'INSERT' then
        before_pending := old.state in ('OPEN', 'ON_HOLD');
        before_free := old.state = 'OPEN' and old.assignee is null;
        if before_free then before_codes := work_item_offers(old.names, old.groups, old.site, old.department);
        elsif old.names is not null then before_codes := array['user:' || coalesce(old.assignee, '')]; end if;
    end if;
    if tg_op <> 'DELETE' then
        after_pending := new.state in ('OPEN', 'ON_HOLD');
        after_free := new.state = 'OPEN' and new.assignee is null;
        if after_free then after_codes := work_item_offers(new.names, new.groups, new.site, new.department);
        elsif new.names is not null then after_codes := array['user:' || coalesce(new.assignee, '')]; end if;
    end if;
    if tg_op = 'UPDATE' and before_pending = after_pending and before_free = after_free
            and old.assignee is not distinct from new.assignee and before_codes = after_codes then
        if after_free and (old.due_at, old.warn_at) is distinct from (new.due_at, new.warn_at) then
            update work_item_group set due_at = new.due_at, warn_at = new.warn_at where item_id = new.id;
        end if;
        return null;
    end if;
    -- of a deleted item the foreign key removes the rows
    if before_free and tg_op = 'UPDATE' then
        delete from work_item_group where item_id = old.id;
    end if;
    if after_free then
        insert into work_item_group (group_code, due_at, warn_at, item_id, kind, stage_key, site)
        select code, new.due_at, new.warn_at, new.id, new.kind, new.stage_key, new.site from unnest(after_codes) code;
    end if;
    if before_pending then
        insert into work_item_tally values (old.assignee, before_codes, old.kind, -1);
    end if;
    if after_pending then
        insert into work_item_tally values (new.assignee, after_codes, new.kind, 1);
    end if;
    return null;
end $$;
drop trigger work_item_shown on work_item;
create trigger work_item_shown
    after insert or delete or update of state, assignee, due_at, warn_at, groups, names, site, department on work_item
    for each row execute function work_item_shown();
