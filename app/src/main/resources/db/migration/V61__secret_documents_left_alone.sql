-- Secret documents whose readers have left: two administrators name a new one, without seeing the document.
alter table document_secrecy add column told_at timestamptz;

create table document_reader_change (
    id          uuid primary key,
    document_id uuid        not null references document (id),
    login       text        not null references employee (login),
    reason      text,
    state       text        not null check (state in ('PENDING', 'DONE', 'REFUSED', 'WITHDRAWN')),
    asked_by    text        not null references employee (login),
    asked_at    timestamptz not null,
    decided_by  text references employee (login),
    decided_at  timestamptz
);
create unique index document_reader_change_pending on document_reader_change (document_id) where state = 'PENDING';
