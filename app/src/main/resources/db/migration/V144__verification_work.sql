-- How much of a document a person has to look at: fields that are doubtful, and those that were not found though it must
-- have them. The queue of verification is ordered by it.
alter table primary_document add column doubts int not null default 0;
update primary_document p
   set doubts = (select count(*) from jsonb_each(p.fields) f where (f.value ->> 'needsReview')::boolean)
              + (select count(*) from unnest(array['number', 'date', 'sellerInn', 'totalAmount']) indispensable
                  where p.document_type in ('INVOICE', 'VAT_INVOICE', 'UTD', 'WAYBILL', 'ACCEPTANCE_ACT')
                    and not jsonb_exists(p.fields, indispensable))
 where p.status = 'TO_VERIFY';

-- How long the person worked on it who verified or rejected it; null where nothing was measured.
alter table primary_document add column worked_millis bigint;
create index primary_document_worked on primary_document (verified_by, verified_at) include (worked_millis)
    where worked_millis is not null;

-- Somebody has a document before them that waits for a look. Gone when it is decided.
create table verification_sitting (
    id          uuid primary key,
    document_id uuid        not null references primary_document (id) on delete cascade,
    login       text        not null,
    opened_at   timestamptz not null,
    worked_millis bigint    not null default 0
);
create index verification_sitting_document on verification_sitting (document_id, login, opened_at);
