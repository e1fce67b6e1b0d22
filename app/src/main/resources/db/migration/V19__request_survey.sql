-- The initiator's score of a completed request, given once.
create table request_survey (
    request_id uuid primary key references service_request (id),
    score      int         not null check (score between 1 and 5),
    comment    text,
    answered_by text       not null references employee (login),
    answered_at timestamptz not null
);
create index request_survey_answered on request_survey (answered_at);
