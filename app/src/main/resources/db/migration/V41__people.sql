-- Why somebody was blocked, for whoever administers people.
alter table employee add column blocked_reason text;
