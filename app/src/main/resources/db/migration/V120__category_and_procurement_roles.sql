-- Two groups that stages of the marketing and maintenance desks name.

insert into role (code, name_ru, name_en, permissions, built_in) values
    ('category-manager', 'Категорийный менеджер', 'Category manager', '{"READ_COUNTERPARTIES": "ALL"}', true),
    ('procurement', 'Закупки и тендеры', 'Procurement', '{"READ_COUNTERPARTIES": "ALL", "MANAGE_COUNTERPARTIES": "ALL"}', true);
