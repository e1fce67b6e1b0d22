-- Files of forms that are not sent yet. With the request they become its documents, under the same id.
create table form_file (
    id         uuid primary key,
    login      text        not null,
    kind       text        not null,
    field      text        not null,
    file_name  text        not null,
    media_type text        not null,
    sha256     text        not null,
    bytes      bigint      not null,
    at         timestamptz not null
);
create index form_file_login on form_file (login, at);
create index form_file_at on form_file (at);
