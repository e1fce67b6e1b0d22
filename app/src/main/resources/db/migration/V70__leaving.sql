-- Who leaves, and where what waited for them went.

-- The names under which work is offered, each with the active people whom it reaches: roles in a department reach all
-- below it, heads hold the role "head" there, everybody is an employee. Programs are no people.
create view group_member (code, login) as
with recursive below (top, code) as (
    select code, code from department
    union
    select b.top, d.code from below b join department d on d.parent = b.code
), person as (
    select e.login from employee e
     where e.active and not exists (select 1 from service_account s where s.login = e.login)
)
select 'employee', login from person
union
-- what is offered by name
select 'user:' || login, login from person
union
select grant_code(g.role, g.site, null), g.login
  from role_grant g join person using (login)
 where g.department is null
union
select g.role || '#' || b.code, g.login
  from role_grant g join person using (login) join below b on b.top = g.department
union
select 'head#' || b.code, d.head
  from department d join person p on p.login = d.head join below b on b.top = d.code;

-- Free items by the names that they are offered under, so that those of an empty group are found without reading all.
create index work_item_offered on work_item (work_item_codes(groups, site, department), kind, due_at, id)
    where state = 'OPEN' and assignee is null;

-- An item that went on because nobody was left to act upon it.
create table work_handover (
    id      uuid primary key,
    at      timestamptz not null,
    item_id uuid        not null references work_item (id) on delete cascade,
    -- whose it was; null where a group ran empty otherwise
    left_by text references employee (login),
    -- who has it now; null where it went back to its group
    taker   text references employee (login),
    rule    text        not null check (rule in ('DEPUTY', 'GROUP', 'SUPERIOR', 'HEAD', 'ADMINISTRATOR'))
);
create index work_handover_left_by on work_handover (left_by, at desc, id);
create index work_handover_item on work_handover (item_id);
