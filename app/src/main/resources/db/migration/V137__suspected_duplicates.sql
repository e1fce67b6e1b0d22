-- The number of a document as it is compared: capitals, Latin look-alikes as Cyrillic letters, one dash for whatever
-- separates, no zeros in front: «№ 00042/a» and «42-А» are one number.
create function document_number_key(number text) returns text language sql immutable as $$
    select nullif(trim(both '-' from regexp_replace(regexp_replace(
        translate(upper(regexp_replace(coalesce(number, ''), '^\s*(№|N[o°]?\s)\s*', '', 'i')),
                  'ABCEHKMOPTXY', 'АВСЕНКМОРТХУ'),
        '[^0-9A-ZА-ЯЁ]+', '-', 'g'), '(^|-)0+(?=[0-9])', '\1', 'g')), '')
$$;
alter table primary_document add column number_key text generated always as (document_number_key(number)) stored;
drop index primary_document_same;
create index primary_document_same on primary_document (seller_inn, number_key, document_date)
    where seller_inn is not null and number_key is not null;

-- How a page looks (облик страницы), to find another scan or photo of it.
create table page_look (
    document_id uuid   not null references primary_document (id) on delete cascade,
    page        int    not null,
    -- where its words stand, 64 bits; near pages differ in few
    hash        bigint not null,
    band_0      int    not null generated always as ((hash >> 48) & 65535) stored,
    band_1      int    not null generated always as ((hash >> 32) & 65535) stored,
    band_2      int    not null generated always as ((hash >> 16) & 65535) stored,
    band_3      int    not null generated always as (hash & 65535) stored,
    -- its words without and with digits, each as a number
    words       int[]  not null,
    figures     int[]  not null,
    primary key (document_id, page)
);
create index page_look_band_0 on page_look (band_0);
create index page_look_band_1 on page_look (band_1);
create index page_look_band_2 on page_look (band_2);
create index page_look_band_3 on page_look (band_3);

-- A document that may be another one once more; nobody merges them, a person says which it is.
create table duplicate_suspicion (
    id          uuid primary key,
    document_id uuid        not null references primary_document (id) on delete cascade,
    -- the one that was there before
    other_id    uuid        not null references primary_document (id) on delete cascade,
    -- why: BYTES, PAGE, DETAILS
    reasons     text[]      not null,
    -- of the words with digits on the pages that look alike; null where no page does
    alike       double precision,
    found_at    timestamptz not null,
    -- DUPLICATE, ANOTHER; null while nobody has decided
    verdict     text check (verdict in ('DUPLICATE', 'ANOTHER')),
    decided_by  text,
    decided_at  timestamptz,
    unique (document_id, other_id)
);
create index duplicate_suspicion_other on duplicate_suspicion (other_id);
