create table counterparty (
    id         uuid primary key,
    name       text        not null,
    inn        text        not null,
    -- empty for persons and sole traders, who have none
    kpp        text        not null default '',
    address    text,
    bank_bik   text,
    bank_account text,
    created_by text        not null,
    created_at timestamptz not null,
    unique (inn, kpp)
);
create index counterparty_words on counterparty using gin ((lower(name || ' ' || inn || ' ' || kpp)) gin_trgm_ops);
create index counterparty_name on counterparty (lower(name), id);
