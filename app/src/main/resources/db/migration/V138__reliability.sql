-- How probable an error in a value booked without a look may be; whoever heads the verification chooses it.
create table verification_setting (
    -- there is one row
    only_one   boolean primary key default true check (only_one),
    error_rate double precision not null,
    changed_by text,
    changed_at timestamptz
);
insert into verification_setting (error_rate) values (0.005);

-- What was read in a field and what a person left there: what confidence is measured by.
create table reading_outcome (
    document_id   uuid        not null references document (id) on delete cascade,
    field         text        not null,
    document_type text        not null,
    seller_inn    text,
    -- null where nothing was read
    read_value    text,
    stated        double precision,
    disputed      boolean     not null,
    -- a person was asked to look at it
    marked        boolean     not null,
    -- null where the document does not have it
    left_value    text,
    wrong         boolean     not null,
    settled_at    timestamptz not null,
    primary key (document_id, field)
);
create index reading_outcome_settled on reading_outcome (settled_at);
create index reading_outcome_seller on reading_outcome (seller_inn, settled_at) where seller_inn is not null;
