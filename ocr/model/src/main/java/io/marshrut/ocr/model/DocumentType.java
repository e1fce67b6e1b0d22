package io.marshrut.ocr.model;

/** Kind of document (вид документа), with the names of the REST API. */
public enum DocumentType {
    /** Счёт на оплату. */
    INVOICE,
    /** Счёт-фактура. */
    VAT_INVOICE,
    /** УПД, универсальный передаточный документ. */
    UTD,
    /** Товарная накладная, ТОРГ-12. */
    WAYBILL,
    /** Акт выполненных работ. */
    ACCEPTANCE_ACT,
    /** Договор. */
    CONTRACT,
    /** Доверенность. */
    POWER_OF_ATTORNEY,
    /** Претензия. */
    LEGAL_CLAIM,
    /** Whatever none of the others was recognised in. */
    OTHER
}
