-- The orders of the register of contracts, each way as it is asked for: by created_at there is an index already.
create index contract_by_number on contract ((coalesce(registration_number, draft_number)), id desc);
create index contract_by_title on contract (title, id desc);
-- contracts without a sum or an end come last both ways, which one index cannot serve
create index contract_by_amount on contract (amount, id desc);
create index contract_by_amount_falling on contract (amount desc nulls last, id);
create index contract_by_end on contract (ends_on, id desc);
create index contract_by_end_falling on contract (ends_on desc nulls last, id);
