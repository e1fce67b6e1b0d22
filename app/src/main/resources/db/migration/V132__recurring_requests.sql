create table recurring_plan (
    id          uuid primary key,
    title       text        not null,
    kind        text        not null,
    desk        text        not null,
    owner       text        not null references employee (login),
    fields      jsonb       not null,
    date_field  text,
    target      text        not null check (target in ('SITES', 'ASSETS', 'ASSET_TYPE')),
    sites       text[]      not null,
    assets      uuid[]      not null,
    asset_type  text references asset_type (code),
    unit        text        not null check (unit in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
    every       int         not null check (every > 0),
    weekdays    int[]       not null,
    month_day   int check (month_day between 1 and 31),
    ordinal     int check (ordinal in (-1, 1, 2, 3, 4)),
    weekday     int check (weekday between 1 and 7),
    starts_on   date        not null,
    ends_on     date,
    most        int check (most > 0),
    day_off     text        not null check (day_off in ('AS_IS', 'PREVIOUS', 'NEXT')),
    lead_days   int         not null check (lead_days >= 0),
    counting    text        not null check (counting in ('PLAN', 'COMPLETION')),
    when_open   text        not null check (when_open in ('SKIP', 'FILE')),
    state       text        not null check (state in ('ACTIVE', 'PAUSED', 'STOPPED', 'ENDED')),
    reason      text,
    errors      jsonb       not null default '[]',
    version     int         not null default 0,
    created_by  text        not null,
    created_at  timestamptz not null,
    check ((ordinal is null) = (weekday is null)),
    check ((state = 'STOPPED') = (reason is not null)),
    check ((target = 'ASSET_TYPE') = (asset_type is not null))
);
create index recurring_plan_created on recurring_plan (created_at desc, id desc);
create index recurring_plan_owner on recurring_plan (owner, created_at desc, id desc);
create index recurring_plan_desk on recurring_plan (desk, created_at desc, id desc);
create index recurring_plan_type on recurring_plan (asset_type) where target = 'ASSET_TYPE' and state <> 'ENDED';

-- Each site or piece of equipment has days of its own: other days off, another time zone, another last service.
create table recurring_line (
    id            uuid primary key,
    plan_id       uuid not null references recurring_plan (id),
    site          text not null references site (code),
    asset_id      uuid references asset (id),
    -- what is done with: the day by the rule, the day itself, how many
    last_on       date not null,
    last_day      date,
    done          int  not null default 0,
    next_on       date,
    next_day      date,
    file_at       timestamptz,
    -- the request whose end the next day is counted from
    waits_for     uuid,
    last_request  uuid,
    ended_because text,
    check ((next_on is null) = (next_day is null) and (next_on is null) = (file_at is null)),
    check (ended_because is null or next_on is null)
);
create unique index recurring_line_asset on recurring_line (plan_id, asset_id) where asset_id is not null;
create unique index recurring_line_site on recurring_line (plan_id, site) where asset_id is null;
create index recurring_line_due on recurring_line (file_at) where file_at is not null;
create index recurring_line_waits on recurring_line (waits_for) where waits_for is not null;
create index recurring_line_of_asset on recurring_line (asset_id) where ended_because is null and asset_id is not null;
create index recurring_line_of_site on recurring_line (site) where ended_because is null;

-- A repetition of a line is done with once, whatever dies or runs twice.
create table recurring_occurrence (
    line_id    uuid        not null references recurring_line (id),
    rule_on    date        not null,
    day        date        not null,
    outcome    text        not null check (outcome in ('FILED', 'SKIPPED_OPEN', 'SKIPPED_PAUSED', 'MISSED')),
    request_id uuid,
    at         timestamptz not null,
    primary key (line_id, rule_on),
    check (outcome <> 'FILED' or request_id is not null)
);
create index recurring_occurrence_request on recurring_occurrence (request_id) where request_id is not null;
