-- The list that administrators keep; a type that is no longer given stays with what has it.
create table asset_type (
    code    text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
    name_ru text    not null,
    name_en text    not null,
    active  boolean not null default true
);
insert into asset_type (code, name_ru, name_en) values
    ('checkout', 'Кассовое оборудование', 'Checkout equipment'),
    ('computer', 'Компьютер', 'Computer'),
    ('printer', 'Печатающее устройство', 'Printer'),
    ('network', 'Сетевое оборудование', 'Network equipment'),
    ('video', 'Видеонаблюдение', 'Video surveillance'),
    ('climate', 'Климатическое оборудование', 'Climate equipment'),
    ('power', 'Электроснабжение', 'Power supply'),
    ('lifting', 'Подъёмное и складское оборудование', 'Lifting and warehouse equipment'),
    ('trade', 'Торговое оборудование', 'Shop equipment'),
    ('fire', 'Пожарная безопасность', 'Fire safety'),
    ('building', 'Инженерные системы здания', 'Building systems');

create table asset (
    id              uuid primary key,
    -- inventory number
    number          text        not null,
    name            text        not null,
    type            text        not null references asset_type (code),
    site            text        not null references site (code),
    place           text        not null default '',
    serial_number   text        not null default '',
    supplier        text        not null default '',
    commissioned_on date,
    warranty_until  date,
    state           text        not null check (state in ('IN_USE', 'IN_REPAIR', 'STORED', 'WRITTEN_OFF')),
    responsible     text references employee (login),
    -- service plan: every so many months, counted from the last service or else from the day it was put into service
    service_months  int check (service_months between 1 and 120),
    last_service_on date,
    next_service_on date generated always as
        ((coalesce(last_service_on, commissioned_on) + make_interval(months => service_months))::date) stored,
    notes           text        not null default '',
    version         int         not null default 0,
    created_by      text        not null,
    created_at      timestamptz not null
);
create unique index asset_number on asset (lower(number));
create index asset_site on asset (site, lower(name), id);
create index asset_name on asset (lower(name), id);
create index asset_responsible on asset (responsible);
create index asset_service on asset (next_service_on) where next_service_on is not null;
create index asset_words on asset using gin ((lower(number || ' ' || name || ' ' || serial_number || ' ' || place)) gin_trgm_ops);
