-- Roles that the stages of new kinds of request name; without permissions a role is a group for tasks.
insert into role (code, name_ru, name_en, permissions, built_in) values
    ('logistics', 'Логистика', 'Logistics', '{"READ_COUNTERPARTIES": "ALL"}', true),
    ('treasurer', 'Казначей', 'Treasurer', '{"READ_DOCUMENTS": "ALL", "READ_COUNTERPARTIES": "ALL"}', true),
    ('investment-committee', 'Инвестиционный комитет', 'Investment committee', '{}', true),
    ('security', 'Информационная безопасность', 'Information security', '{}', true),
    ('office', 'Канцелярия', 'Registry', '{}', true)
on conflict (code) do nothing;
