-- News about people: who left, who was named a deputy.
alter table mail_choice drop constraint mail_choice_kind_check;
alter table mail_choice add constraint mail_choice_kind_check
    check (kind in ('TASKS', 'DEADLINES', 'REQUESTS', 'DOCUMENTS', 'PEOPLE'));

-- Each leaving is told once, however often the job that follows it runs.
create table leaving_report (
    login      text        not null references employee (login),
    blocked_at timestamptz not null,
    -- items that went on
    handed     int         not null,
    primary key (login, blocked_at)
);
