-- The name as people mean it: without the legal form, quotes, punctuation, case and ё.
create function counterparty_plain_name(name text) returns text language sql immutable parallel safe as $$
    select coalesce(nullif(btrim(regexp_replace(words, forms, ' ', 'g')), ''), btrim(words))
      from (select ' ' || btrim(regexp_replace(translate(lower(name), 'ё', 'е'), '[^а-яa-z0-9]+', ' ', 'g')) || ' ' as words,
                   ' (общество с ограниченной ответственностью|(публичное |непубличное |закрытое |открытое )?акционерное общество|'
                   || 'индивидуальный предприниматель|ооо|пао|оао|зао|нао|ао|ип|гуп|муп|фгуп|фгбу|гбу|мбу|ано|нко|тоо|llc|ltd|jsc|ojsc|inc|gmbh)(?= )' as forms) as read
$$;

alter table counterparty
    add column legal_form     text        not null default 'ORGANISATION'
        check (legal_form in ('ORGANISATION', 'SOLE_TRADER', 'PERSON')),
    add column ogrn           text        not null default '',
    add column status         text        not null default 'ACTIVE' check (status in ('ACTIVE', 'BLOCKED')),
    add column blocked_reason text,
    add column affiliated     boolean     not null default false,
    add column contact        text        not null default '',
    add column email          text        not null default '',
    add column phone          text        not null default '',
    add column notes          text        not null default '',
    -- what this one was found to be the same as; whoever refers to it means that one
    add column merged_into    uuid references counterparty (id),
    add column version        int         not null default 0,
    add column plain_name     text        not null generated always as (counterparty_plain_name(name)) stored;

update counterparty set legal_form = 'SOLE_TRADER' where length(inn) = 12;
update counterparty set address = '' where address is null;
alter table counterparty alter column address set default '', alter column address set not null;

create table counterparty_account (
    counterparty uuid not null references counterparty (id),
    -- 0 is the one that is paid to
    place        int  not null,
    bik          text not null,
    account      text not null,
    primary key (counterparty, place)
);
insert into counterparty_account (counterparty, place, bik, account)
select id, 0, bank_bik, coalesce(bank_account, '') from counterparty where bank_bik is not null;
alter table counterparty drop column bank_bik, drop column bank_account;

-- a pair that was merged away may be registered again
alter table counterparty drop constraint counterparty_inn_kpp_key;
create unique index counterparty_codes on counterparty (inn, kpp) where merged_into is null;
create index counterparty_inn on counterparty (inn);
create index counterparty_plain on counterparty using gin (plain_name gin_trgm_ops);
create index counterparty_merged on counterparty (merged_into) where merged_into is not null;
