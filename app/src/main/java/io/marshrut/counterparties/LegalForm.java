package io.marshrut.counterparties;

/** Who somebody is before the law; it decides which codes they have. */
public enum LegalForm {
    /** Юридическое лицо: ИНН of 10 digits, КПП, ОГРН of 13. */
    ORGANISATION,
    /** Индивидуальный предприниматель: ИНН of 12 digits, ОГРНИП of 15. */
    SOLE_TRADER,
    /** Физическое лицо: ИНН of 12 digits and nothing else. */
    PERSON
}
