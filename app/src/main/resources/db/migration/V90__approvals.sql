-- Approval of a document: its rounds, the stages of each, the votes in them and the remarks of those who voted.

create table approval (
    id           uuid primary key,
    subject_type text        not null,
    subject_id   uuid        not null,
    kind         text        not null,
    site         text        not null references site (code),
    department   text        references department (code),
    initiator    text        not null references employee (login),
    state        text        not null check (state in ('RUNNING', 'REWORK', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    round        int         not null,
    -- what the inbox calls the document
    number       text        not null,
    title        text        not null,
    -- the engine's wait state of the open stage
    stage_task   text,
    started_at   timestamptz not null,
    ended_at     timestamptz
);
create index approval_subject on approval (subject_type, subject_id, started_at desc);
create unique index approval_running on approval (subject_id) where state in ('RUNNING', 'REWORK');

create table approval_round (
    approval_id uuid        not null references approval (id),
    number      int         not null,
    version     int         not null,
    sha256      text        not null,
    -- everybody is asked, whatever they said before
    whole       boolean     not null,
    route_key   text        not null,
    route_ru    text        not null,
    route_en    text        not null,
    because_ru  text        not null,
    because_en  text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    primary key (approval_id, number)
);

create table approval_stage (
    id           uuid primary key,
    approval_id  uuid    not null references approval (id),
    round        int     not null,
    position     int     not null,
    key          text    not null,
    title_ru     text    not null,
    title_en     text    not null,
    mode         text    not null check (mode in ('PARALLEL', 'SEQUENTIAL', 'ANY', 'QUORUM')),
    quorum       int     not null,
    required     boolean not null,
    sla          text    not null,
    warn_at      double precision not null,
    escalate_to  text,
    function     text,
    by_initiator boolean not null,
    every_role   boolean not null,
    state        text    not null check (state in ('WAITING', 'OPEN', 'PASSED', 'RETURNED', 'REJECTED', 'INFORMED', 'CANCELLED')),
    opened_at    timestamptz,
    closed_at    timestamptz,
    unique (approval_id, round, position) deferrable initially deferred,
    foreign key (approval_id, round) references approval_round (approval_id, number)
);

create table approval_vote (
    id           uuid primary key,
    approval_id  uuid not null references approval (id),
    stage_id     uuid not null references approval_stage (id),
    round        int  not null,
    position     int  not null,
    -- as the rule names the approver
    approver     text not null,
    login        text references employee (login),
    role         text,
    site         text references site (code),
    department   text references department (code),
    because_ru   text not null,
    because_en   text not null,
    source       text not null check (source in ('ROUTE', 'ADDED', 'AGAIN')),
    added_by     text references employee (login),
    waits_for    uuid references approval_vote (id),
    state        text not null check (state in ('PLANNED', 'OPEN', 'CAST', 'STANDS', 'SKIPPED', 'UNCAST', 'WITHDRAWN')),
    item_id      uuid references work_item (id),
    decision     text check (decision in ('APPROVE', 'APPROVE_WITH_REMARKS', 'REWORK', 'REJECT', 'ACKNOWLEDGE')),
    comment      text,
    decided_by   text references employee (login),
    on_behalf_of text references employee (login),
    decided_at   timestamptz,
    version      int,
    carried_from uuid references approval_vote (id),
    check (login is not null or role is not null)
);
create index approval_vote_approval on approval_vote (approval_id, round, position);
create index approval_vote_stage on approval_vote (stage_id);

create table approval_remark (
    id           uuid primary key,
    approval_id  uuid        not null references approval (id),
    vote_id      uuid        not null references approval_vote (id),
    round        int         not null,
    version      int         not null,
    author       text        not null references employee (login),
    on_behalf_of text        references employee (login),
    text         text        not null,
    page         int,
    -- left, top, right, bottom as fractions of the page
    box          double precision[],
    made_at      timestamptz not null,
    answer       text,
    accepted     boolean,
    answered_by  text references employee (login),
    answered_at  timestamptz
);
create index approval_remark_approval on approval_remark (approval_id, made_at);

create table approval_question (
    id          uuid primary key,
    approval_id uuid        not null references approval (id),
    vote_id     uuid        not null references approval_vote (id),
    item_id     uuid        not null references work_item (id),
    asked_by    text        not null references employee (login),
    question    text        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_by text references employee (login),
    answered_at timestamptz
);
create index approval_question_approval on approval_question (approval_id, asked_at);
