-- What a page of the inbox and its counters need stands in indexes of its own, so that neither grows with the number of
-- open items. Kept by a trigger: whoever changes an item keeps it right, in the same transaction.

-- Nobody may be in the middle of a change while offers and numbers are counted.
lock table work_item in access exclusive mode;

-- The filters of the inbox, so that a page of a group is read from one index.
alter table work_item_group add column kind text;
alter table work_item_group add column stage_key text;
alter table work_item_group add column site text;
alter table work_item_group add column warn_at timestamptz;
update work_item_group g set kind = w.kind, stage_key = w.stage_key, site = w.site, warn_at = w.warn_at
  from work_item w where w.id = g.item_id;
alter table work_item_group alter column kind set not null;
alter table work_item_group alter column stage_key set not null;
alter table work_item_group alter column site set not null;
alter table work_item_group alter column warn_at set not null;
alter table work_item_group drop constraint work_item_group_pkey;
drop index work_item_group_item;
alter table work_item_group add primary key (item_id, group_code);
create index work_item_group_due on work_item_group (group_code, due_at, item_id)
    include (kind, stage_key, site, warn_at);
create index work_item_group_kind on work_item_group (group_code, kind, due_at, item_id);

-- The numbers of one's own late items, from indexes alone.
drop index work_item_assignee;
create index work_item_assignee on work_item (assignee, due_at, id) include (state)
    where state in ('OPEN', 'ON_HOLD');
create index work_item_warned on work_item (assignee, warn_at) include (due_at) where state = 'OPEN';

-- How many items wait, for whom: the sum of n over the rows of a key. Changes are added as rows of their own, so that no
-- two transactions wait for each other; a job adds them up.
create table work_item_tally (
    -- who holds them, null where nobody does
    assignee text,
    -- the groups they are offered to, empty where somebody holds them or they are on hold
    groups   text[]  not null,
    kind     text    not null,
    n        integer not null
);
create index work_item_tally_assignee on work_item_tally (assignee);
insert into work_item_tally
select assignee, case when assignee is null and state = 'OPEN' then groups else '{}' end, kind, count(*)
  from work_item where state in ('OPEN', 'ON_HOLD') group by 1, 2, 3;

create function work_item_shown() returns trigger language plpgsql as $$
declare
    before_pending boolean := false;
    after_pending  boolean := false;
    before_free    boolean := false;
    after_free     boolean := false;
    before_groups  text[]  := '{}';
    after_groups   text[]  := '{}';
begin
    if tg_op <> 'INSERT' then
        before_pending := old.state in ('OPEN', 'ON_HOLD');
        before_free := old.state = 'OPEN' and old.assignee is null;
        if before_free then before_groups := old.groups; end if;
    end if;
    if tg_op <> 'DELETE' then
        after_pending := new.state in ('OPEN', 'ON_HOLD');
        after_free := new.state = 'OPEN' and new.assignee is null;
        if after_free then after_groups := new.groups; end if;
    end if;
    if tg_op = 'UPDATE' and before_pending = after_pending and before_free = after_free
            and old.assignee is not distinct from new.assignee then
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
        select code, new.due_at, new.warn_at, new.id, new.kind, new.stage_key, new.site from unnest(new.groups) code;
    end if;
    if before_pending then
        insert into work_item_tally values (old.assignee, before_groups, old.kind, -1);
    end if;
    if after_pending then
        insert into work_item_tally values (new.assignee, after_groups, new.kind, 1);
    end if;
    return null;
end $$;

create trigger work_item_shown after insert or delete or update of state, assignee, due_at, warn_at on work_item
    for each row execute function work_item_shown();
