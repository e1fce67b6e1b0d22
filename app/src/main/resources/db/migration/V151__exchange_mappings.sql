-- What of our messages a partner wants, under its own names.
alter table exchange_partner add column mapping text;
alter table exchange_partner drop constraint exchange_partner_channel_check;
alter table exchange_partner add constraint exchange_partner_channel_check
    check (channel in ('ONE_C_HTTP', 'ONE_C_ODATA', 'FOLDER', 'WEBHOOK'));
