-- Roles become data, are granted with a bound, and things know the department they belong to.

create table role (
    code        text primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name_ru     text    not null,
    name_en     text    not null,
    -- permission -> how far it reaches: ALL, SITE, DEPARTMENT; a role without any is a group for tasks
    permissions jsonb   not null default '{}',
    -- named by process packages of the product: may be changed, not removed
    built_in    boolean not null default false
);
insert into role (code, name_ru, name_en, permissions, built_in) values
    ('employee', 'Сотрудник', 'Employee', '{"SUBMIT_REQUESTS": "ALL"}', true),
    ('it', 'ИТ-поддержка', 'IT support', '{"READ_ASSETS": "ALL", "MANAGE_ASSETS": "ALL"}', true),
    ('lawyer', 'Юрист', 'Lawyer', '{"READ_COUNTERPARTIES": "ALL", "MANAGE_COUNTERPARTIES": "ALL"}', true),
    ('accountant', 'Бухгалтер', 'Accountant',
     '{"UPLOAD_DOCUMENTS": "ALL", "READ_DOCUMENTS": "ALL", "VERIFY_DOCUMENTS": "ALL", "READ_COUNTERPARTIES": "ALL", "MANAGE_COUNTERPARTIES": "ALL"}', true),
    ('finance', 'Финансист', 'Finance',
     '{"UPLOAD_DOCUMENTS": "ALL", "READ_DOCUMENTS": "ALL", "READ_COUNTERPARTIES": "ALL", "MANAGE_COUNTERPARTIES": "ALL"}', true),
    ('marketing', 'Маркетинг', 'Marketing', '{"READ_COUNTERPARTIES": "ALL"}', true),
    ('maintenance', 'Эксплуатация', 'Maintenance',
     '{"READ_COUNTERPARTIES": "ALL", "READ_ASSETS": "ALL", "MANAGE_ASSETS": "ALL"}', true),
    ('manager', 'Руководитель', 'Manager',
     '{"UPLOAD_DOCUMENTS": "ALL", "READ_DOCUMENTS": "SITE", "READ_COUNTERPARTIES": "ALL"}', true),
    ('director', 'Директор', 'Director',
     '{"READ_REQUESTS": "ALL", "READ_DOCUMENTS": "ALL", "READ_TASKS": "ALL", "READ_COUNTERPARTIES": "ALL", "READ_ASSETS": "ALL"}', true),
    ('head', 'Руководитель подразделения', 'Head of department',
     '{"READ_REQUESTS": "DEPARTMENT", "READ_TASKS": "DEPARTMENT"}', true),
    ('admin', 'Администратор', 'Administrator',
     '{"READ_REQUESTS": "ALL", "READ_DOCUMENTS": "ALL", "UPLOAD_DOCUMENTS": "ALL", "READ_TASKS": "ALL", "READ_COUNTERPARTIES": "ALL", "MANAGE_COUNTERPARTIES": "ALL", "READ_ASSETS": "ALL", "MANAGE_ASSETS": "ALL", "ADMINISTER": "ALL"}', true);

create table role_grant (
    id         uuid primary key,
    login      text        not null references employee (login),
    role       text        not null references role (code),
    -- both null: for the whole company
    site       text references site (code),
    department text references department (code),
    -- by whom it came: a login, "import", "directory"
    granted_by text        not null,
    granted_at timestamptz,
    check (site is null or department is null),
    unique nulls not distinct (login, role, site, department)
);
create index role_grant_role on role_grant (role, login);
insert into role_grant (id, login, role, granted_by)
select gen_random_uuid(), login, role, 'system' from employee_role where role <> 'employee';
drop table employee_role;

-- A grant as the rest of the house writes it: "accountant", "accountant@SPB-03", "lawyer#LEGAL".
create function grant_code(role text, site text, department text) returns text language sql immutable as $$
    select role || case when site is not null then '@' || site when department is not null then '#' || department else '' end
$$;

alter table employee add column personnel_number text unique;
-- who keeps this person's record: "manual", "import", "ldap"
alter table employee add column source text not null default 'manual';
alter table employee add column external_id text;
alter table employee add column blocked_at timestamptz;
create unique index employee_external on employee (source, external_id) where external_id is not null;

-- The department that a thing belongs to: the one of whom it is for, at that time.
lock table work_item in access exclusive mode;
alter table service_request add column department text references department (code);
update service_request r set department = e.department from employee e where e.login = r.initiator;
alter table service_request alter column department set not null;
create index service_request_site on service_request (site, created_at desc, id);
create index service_request_department on service_request (department, created_at desc, id);

alter table primary_document add column department text references department (code);
update primary_document p set department = e.department from employee e where e.login = p.uploaded_by;
create index primary_document_department on primary_document (department, created_at desc, id);

alter table work_item add column department text;
update work_item w set department = r.department from service_request r
 where w.subject_type = 'request' and r.id::text = w.subject_id;
create index work_item_site on work_item (site, due_at, id) where state in ('OPEN', 'ON_HOLD');
create index work_item_department on work_item (department, due_at, id) where state in ('OPEN', 'ON_HOLD');

-- The grants of which any one lets its holder take an item of this place.
create function work_item_codes(groups text[], site text, department text) returns text[] language sql immutable as $$
    select coalesce(array_agg(code order by code), '{}')
      from unnest(groups) g
      cross join lateral (values (g), (g || '@' || site), (g || '#' || department)) one(code)
     where code is not null
$$;

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
        if before_free then before_codes := work_item_codes(old.groups, old.site, old.department); end if;
    end if;
    if tg_op <> 'DELETE' then
        after_pending := new.state in ('OPEN', 'ON_HOLD');
        after_free := new.state = 'OPEN' and new.assignee is null;
        if after_free then after_codes := work_item_codes(new.groups, new.site, new.department); end if;
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
    after insert or delete or update of state, assignee, due_at, warn_at, groups, site, department on work_item
    for each row execute function work_item_shown();

insert into work_item_group (group_code, due_at, warn_at, item_id, kind, stage_key, site)
select code, w.due_at, w.warn_at, w.id, w.kind, w.stage_key, w.site
  from work_item w cross join lateral unnest(work_item_codes(w.groups, w.site, w.department)) code
 where w.state = 'OPEN' and w.assignee is null
on conflict do nothing;
delete from work_item_tally;
insert into work_item_tally
select assignee, case when assignee is null and state = 'OPEN' then work_item_codes(groups, site, department) else '{}' end,
       kind, count(*)
  from work_item where state in ('OPEN', 'ON_HOLD') group by 1, 2, 3;

-- Names under which requests admit readers: a role for the place of the request.
insert into request_reader (request_id, principal)
select a.request_id, code
  from request_reader a
  join service_request r on r.id = a.request_id
 cross join lateral (values (a.principal || '@' || r.site), (a.principal || '#' || r.department)) one(code)
 where a.principal like 'role:%' and a.principal not like '%@%' and a.principal not like '%#%'
on conflict do nothing;
