package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.model.DocumentType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Every way in which a document of the corpus is laid out; type, look, words and order vary within each. */
public enum CorpusLayout {
    INVOICE_BANK_BLOCK(DocumentType.INVOICE, CorpusSet.CALIBRATION, false, Invoices::bankBlock),
    INVOICE_LETTERHEAD(DocumentType.INVOICE, CorpusSet.CALIBRATION, false, Invoices::letterhead),
    INVOICE_TWO_COLUMNS(DocumentType.INVOICE, CorpusSet.CALIBRATION, false, Invoices::twoColumns),
    INVOICE_CONTRACT(DocumentType.INVOICE, CorpusSet.CALIBRATION, false, Invoices::contract),
    INVOICE_OFFER(DocumentType.INVOICE, CorpusSet.TEST, false, UnseenInvoices::offer),
    INVOICE_PAYMENT_ORDER(DocumentType.INVOICE, CorpusSet.TEST, false, UnseenInvoices::paymentSample),
    INVOICE_PLAIN(DocumentType.INVOICE, CorpusSet.TEST, false, UnseenInvoices::plain),

    UTD_USUAL(DocumentType.UTD, CorpusSet.CALIBRATION, true, TaxForms::utd),
    UTD_TWO_COLUMNS(DocumentType.UTD, CorpusSet.CALIBRATION, true, TaxForms::utdTwoColumns),
    UTD_OTHER_PROGRAM(DocumentType.UTD, CorpusSet.TEST, true, UnseenTaxForms::utd),
    VAT_INVOICE_2021(DocumentType.VAT_INVOICE, CorpusSet.CALIBRATION, true, TaxForms::vatInvoice),
    VAT_INVOICE_2017(DocumentType.VAT_INVOICE, CorpusSet.CALIBRATION, true, TaxForms::oldVatInvoice),
    VAT_INVOICE_OTHER_PROGRAM(DocumentType.VAT_INVOICE, CorpusSet.TEST, true, UnseenTaxForms::vatInvoice),

    WAYBILL_TORG12(DocumentType.WAYBILL, CorpusSet.CALIBRATION, true, Waybills::usual),
    WAYBILL_TORG12_CODES_LEFT(DocumentType.WAYBILL, CorpusSet.CALIBRATION, true, Waybills::plain),
    WAYBILL_OTHER_PROGRAM(DocumentType.WAYBILL, CorpusSet.TEST, true, UnseenWaybills::draw),

    ACT_TABLE(DocumentType.ACCEPTANCE_ACT, CorpusSet.CALIBRATION, false, Acts::table),
    ACT_FREE(DocumentType.ACCEPTANCE_ACT, CorpusSet.CALIBRATION, false, Acts::free),
    ACT_DELIVERY(DocumentType.ACCEPTANCE_ACT, CorpusSet.TEST, false, UnseenActs::delivery),
    ACT_SERVICES(DocumentType.ACCEPTANCE_ACT, CorpusSet.TEST, false, UnseenActs::services),

    CONTRACT_SUPPLY(DocumentType.CONTRACT, CorpusSet.CALIBRATION, false, Contracts::supply),
    CONTRACT_RENT(DocumentType.CONTRACT, CorpusSet.CALIBRATION, false, Contracts::rent),
    CONTRACT_SERVICES(DocumentType.CONTRACT, CorpusSet.TEST, false, Contracts::services),

    POWER_M2(DocumentType.POWER_OF_ATTORNEY, CorpusSet.CALIBRATION, false, Powers::form),
    POWER_FREE(DocumentType.POWER_OF_ATTORNEY, CorpusSet.CALIBRATION, false, Powers::free),
    POWER_TRADER(DocumentType.POWER_OF_ATTORNEY, CorpusSet.TEST, false, Powers::trader),

    CLAIM_CUSTOMER(DocumentType.LEGAL_CLAIM, CorpusSet.CALIBRATION, false, Claims::customer),
    CLAIM_COMPANY(DocumentType.LEGAL_CLAIM, CorpusSet.CALIBRATION, false, Claims::company),
    CLAIM_PRETRIAL(DocumentType.LEGAL_CLAIM, CorpusSet.TEST, false, Claims::pretrial),

    OTHER_PRICE_LIST(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::priceList),
    OTHER_LETTER(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::letter),
    OTHER_PAYMENT_ORDER(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::paymentOrder),
    OTHER_RECONCILIATION(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::reconciliation),
    OTHER_BLANK(DocumentType.OTHER, CorpusSet.CALIBRATION, false, press -> {}),
    OTHER_COMMERCIAL_OFFER(DocumentType.OTHER, CorpusSet.TEST, false, UnseenOthers::commercialOffer),
    OTHER_RECEIPT(DocumentType.OTHER, CorpusSet.TEST, false, UnseenOthers::receipt),
    OTHER_ORDER(DocumentType.OTHER, CorpusSet.TEST, false, UnseenOthers::internalOrder),
    OTHER_DELIVERY_NOTE(DocumentType.OTHER, CorpusSet.TEST, false, UnseenOthers::deliveryNote);

    private final DocumentType type;
    private final CorpusSet set;
    private final boolean landscape;
    private final Consumer<Press> drawing;

    CorpusLayout(DocumentType type, CorpusSet set, boolean landscape, Consumer<Press> drawing) {
        this.type = type;
        this.set = set;
        this.landscape = landscape;
        this.drawing = drawing;
    }

    public DocumentType type() {
        return type;
    }

    public CorpusSet set() {
        return set;
    }

    public static List<CorpusLayout> of(CorpusSet set) {
        return Arrays.stream(values()).filter(layout -> layout.set == set).toList();
    }

    /** In black; the same number gives the same document. */
    public CorpusDocument draw(long seed) {
        return draw(seed, false);
    }

    /** @param coloured headings and the table's head in a colour, as some programs print them */
    public CorpusDocument draw(long seed, boolean coloured) {
        Dice dice = new Dice(seed * 41 + ordinal());
        Deals deals = new Deals(dice, set);
        Deal deal = deals.any();
        Truth.Collected truth = new Truth.Collected();
        try (Sheet sheet = Typefaces.sheet(dice, landscape)) {
            drawing.accept(new Press(sheet, dice, Look.of(dice, coloured), deals, set, truth, deal));
            List<Sheet.Placed> placed = sheet.placed();
            return new CorpusDocument(this, seed, new DrawnDocument(sheet.toPdf()), placed, truth.of(type));
        }
    }
}
