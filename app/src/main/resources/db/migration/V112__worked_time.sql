-- How much working time a finished stage took, by the calendar that its clock ran on: figures are added up from it. Null
-- for clocks that ended before it was written down, until the daily housekeeping has worked it out.
alter table sla_clock add column worked_seconds bigint;
create index sla_clock_ended on sla_clock (ended_at) include (subject_type, subject_id, stage_key, state, worked_seconds)
    where ended_at is not null;
create index sla_clock_unworked on sla_clock (id) where state in ('MET', 'MISSED') and worked_seconds is null;

-- Figures of a desk: what was filed and what was closed in a period.
create index service_request_kind_created on service_request (kind, created_at) include (closed_at, site);
