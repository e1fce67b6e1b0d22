-- Votes that wait are looked at each minute; of all that were ever cast they are a few.
create index approval_vote_open on approval_vote (item_id) where state = 'OPEN';
