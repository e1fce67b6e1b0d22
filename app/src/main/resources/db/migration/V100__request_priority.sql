-- how urgent a request is, where its kind has a table for it
alter table service_request add column priority text;
create index service_request_priority on service_request (priority, created_at desc, id);
