-- What the boards of the desks need stands in indexes and a tally of its own, so that a board costs the same with many
-- open items as with few. Shown is work on requests that is open to the desk: not what only some people may see, not what
-- waits for the initiator's answer, not what a score gave rise to.
lock table work_item in access exclusive mode;

create function work_item_on_board(subject_type text, origin text, names text[], state text) returns boolean
language sql immutable as $$
    select subject_type = 'request' and origin not in ('request-answer', 'survey-follow-up')
       and names is null and state in ('OPEN', 'ON_HOLD')
$$;

create index work_item_board on work_item (kind, stage_key, due_at, id)
    include (site, department, assignee, warn_at, state)
    where work_item_on_board(subject_type, origin, names, state);
create index work_item_board_warned on work_item (kind, stage_key, warn_at)
    include (site, department, assignee, due_at, state)
    where work_item_on_board(subject_type, origin, names, state);
create index work_item_ageing on work_item (kind, stage_key, created_at)
    include (site, department, assignee, state)
    where work_item_on_board(subject_type, origin, names, state);

-- How many items are at a stage, where, and with whom: the sum of n over the rows of a key. Changes are rows of their own,
-- so that no two transactions wait for each other; a job adds them up.
create table desk_tally (
    kind       text    not null,
    stage_key  text    not null,
    site       text    not null,
    department text,
    assignee   text,
    n          integer not null
);
create index desk_tally_kind on desk_tally (kind, stage_key);
insert into desk_tally
select kind, stage_key, site, department, assignee, count(*) from work_item
 where work_item_on_board(subject_type, origin, names, state) group by 1, 2, 3, 4, 5;

create function work_item_tallied() returns trigger language plpgsql as $$
declare
    was boolean := false;
    is_now boolean := false;
begin
    if tg_op <> 'INSERT' then
        was := work_item_on_board(old.subject_type, old.origin, old.names, old.state);
    end if;
    if tg_op <> 'DELETE' then
        is_now := work_item_on_board(new.subject_type, new.origin, new.names, new.state);
    end if;
    if was and is_now and (old.kind, old.stage_key, old.site, old.department, old.assignee)
            is not distinct from (new.kind, new.stage_key, new.site, new.department, new.assignee) then
        return null;
    end if;
    if was then
        insert into desk_tally values (old.kind, old.stage_key, old.site, old.department, old.assignee, -1);
    end if;
    if is_now then
        insert into desk_tally values (new.kind, new.stage_key, new.site, new.department, new.assignee, 1);
    end if;
    return null;
end $$;

create trigger work_item_tallied
    after insert or delete or update of state, assignee, site, department, names, kind, stage_key on work_item
    for each row execute function work_item_tallied();
