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
    INVOICE_OFFER(DocumentType.INVOICE, Words.SECOND, false, UnseenInvoices::offer),
    INVOICE_PAYMENT_ORDER(DocumentType.INVOICE, Words.SECOND, false, UnseenInvoices::paymentSample),
    INVOICE_PLAIN(DocumentType.INVOICE, Words.SECOND, false, UnseenInvoices::plain),

    UTD_USUAL(DocumentType.UTD, CorpusSet.CALIBRATION, true, TaxForms::utd),
    UTD_TWO_COLUMNS(DocumentType.UTD, CorpusSet.CALIBRATION, true, TaxForms::utdTwoColumns),
    UTD_OTHER_PROGRAM(DocumentType.UTD, Words.SECOND, true, UnseenTaxForms::utd),
    VAT_INVOICE_2021(DocumentType.VAT_INVOICE, CorpusSet.CALIBRATION, true, TaxForms::vatInvoice),
    VAT_INVOICE_2017(DocumentType.VAT_INVOICE, CorpusSet.CALIBRATION, true, TaxForms::oldVatInvoice),
    VAT_INVOICE_OTHER_PROGRAM(DocumentType.VAT_INVOICE, Words.SECOND, true, UnseenTaxForms::vatInvoice),

    WAYBILL_TORG12(DocumentType.WAYBILL, CorpusSet.CALIBRATION, true, Waybills::usual),
    WAYBILL_TORG12_CODES_LEFT(DocumentType.WAYBILL, CorpusSet.CALIBRATION, true, Waybills::plain),
    WAYBILL_OTHER_PROGRAM(DocumentType.WAYBILL, Words.SECOND, true, UnseenWaybills::draw),

    ACT_TABLE(DocumentType.ACCEPTANCE_ACT, CorpusSet.CALIBRATION, false, Acts::table),
    ACT_FREE(DocumentType.ACCEPTANCE_ACT, CorpusSet.CALIBRATION, false, Acts::free),
    ACT_DELIVERY(DocumentType.ACCEPTANCE_ACT, Words.SECOND, false, UnseenActs::delivery),
    ACT_SERVICES(DocumentType.ACCEPTANCE_ACT, Words.SECOND, false, UnseenActs::services),

    CONTRACT_SUPPLY(DocumentType.CONTRACT, CorpusSet.CALIBRATION, false, Contracts::supply),
    CONTRACT_RENT(DocumentType.CONTRACT, CorpusSet.CALIBRATION, false, Contracts::rent),
    CONTRACT_SERVICES(DocumentType.CONTRACT, Words.SECOND, false, Contracts::services),

    POWER_M2(DocumentType.POWER_OF_ATTORNEY, CorpusSet.CALIBRATION, false, Powers::form),
    POWER_FREE(DocumentType.POWER_OF_ATTORNEY, CorpusSet.CALIBRATION, false, Powers::free),
    POWER_TRADER(DocumentType.POWER_OF_ATTORNEY, Words.SECOND, false, Powers::trader),

    CLAIM_CUSTOMER(DocumentType.LEGAL_CLAIM, CorpusSet.CALIBRATION, false, Claims::customer),
    CLAIM_COMPANY(DocumentType.LEGAL_CLAIM, CorpusSet.CALIBRATION, false, Claims::company),
    CLAIM_PRETRIAL(DocumentType.LEGAL_CLAIM, Words.SECOND, false, Claims::pretrial),

    OTHER_PRICE_LIST(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::priceList),
    OTHER_LETTER(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::letter),
    OTHER_PAYMENT_ORDER(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::paymentOrder),
    OTHER_RECONCILIATION(DocumentType.OTHER, CorpusSet.CALIBRATION, false, Others::reconciliation),
    OTHER_BLANK(DocumentType.OTHER, CorpusSet.CALIBRATION, false, press -> {}),
    OTHER_COMMERCIAL_OFFER(DocumentType.OTHER, Words.SECOND, false, UnseenOthers::commercialOffer),
    OTHER_RECEIPT(DocumentType.OTHER, Words.SECOND, false, UnseenOthers::receipt),
    OTHER_ORDER(DocumentType.OTHER, Words.SECOND, false, UnseenOthers::internalOrder),
    OTHER_DELIVERY_NOTE(DocumentType.OTHER, Words.SECOND, false, UnseenOthers::deliveryNote),

    INVOICE_ENERGY(DocumentType.INVOICE, Words.THIRD, false, UtilityInvoices::energy),
    INVOICE_TELECOM(DocumentType.INVOICE, Words.THIRD, false, UtilityInvoices::telecom),
    INVOICE_ENTREPRENEUR(DocumentType.INVOICE, Words.THIRD, false, SmallBusinessInvoices::entrepreneur),
    INVOICE_SHOP(DocumentType.INVOICE, Words.THIRD, false, SmallBusinessInvoices::shop),
    INVOICE_CONTRACT_CLAUSES(DocumentType.INVOICE, Words.THIRD, false, TermsInvoices::contract),
    INVOICE_OFFER_ACCEPTANCE(DocumentType.INVOICE, Words.THIRD, false, TermsInvoices::offer),
    INVOICE_LANDSCAPE(DocumentType.INVOICE, Words.THIRD, true, WideInvoices::landscape),

    VAT_INVOICE_CORRECTED(DocumentType.VAT_INVOICE, Words.THIRD, true, CorrectedVatInvoice::corrected),
    VAT_INVOICE_EXCHANGED(DocumentType.VAT_INVOICE, Words.THIRD, true, ExchangedVatInvoice::exchanged),
    VAT_INVOICE_ADVANCE(DocumentType.VAT_INVOICE, Words.THIRD, true, AdvanceVatInvoice::advance),
    UTD_EXCHANGED(DocumentType.UTD, Words.THIRD, true, ExchangedUtd::exchanged),
    UTD_COMPACT(DocumentType.UTD, Words.THIRD, true, TradeUtd::compact),
    UTD_PAGES(DocumentType.UTD, Words.THIRD, true, TradeUtd::pages),
    UTD_SYSTEM(DocumentType.UTD, Words.THIRD, true, SystemUtd::system),

    WAYBILL_UPRIGHT(DocumentType.WAYBILL, Words.THIRD, false, UprightWaybill::upright),
    WAYBILL_TRADER(DocumentType.WAYBILL, Words.THIRD, true, TraderWaybill::trader),
    WAYBILL_BOXES(DocumentType.WAYBILL, Words.THIRD, true, BoxesWaybill::boxes),
    ACT_WEB_SERVICE(DocumentType.ACCEPTANCE_ACT, Words.THIRD, false, ServiceActs::services),
    ACT_TYPED(DocumentType.ACCEPTANCE_ACT, Words.THIRD, false, ServiceActs::typed),
    ACT_CARRIAGE(DocumentType.ACCEPTANCE_ACT, Words.THIRD, false, TradeActs::carriage),
    ACT_RENT(DocumentType.ACCEPTANCE_ACT, Words.THIRD, false, TradeActs::rent),

    CONTRACT_SUPPLY_PAGED(DocumentType.CONTRACT, Words.THIRD, false, SupplyContract::supply),
    CONTRACT_RENT_TERM(DocumentType.CONTRACT, Words.THIRD, false, RentContract::rent),
    CONTRACT_TERMS_TABLE(DocumentType.CONTRACT, Words.THIRD, false, TermsContract::services),
    POWER_COUNTERFOIL(DocumentType.POWER_OF_ATTORNEY, Words.THIRD, false, PowerPrints::counterfoil),
    POWER_IN_WORDS(DocumentType.POWER_OF_ATTORNEY, Words.THIRD, false, PowerPrints::inWords),
    CLAIM_RECKONED(DocumentType.LEGAL_CLAIM, Words.THIRD, false, ClaimPrints::reckoned),
    CLAIM_ONLINE(DocumentType.LEGAL_CLAIM, Words.THIRD, false, ClaimPrints::online),
    OTHER_PROPOSAL(DocumentType.OTHER, Words.THIRD, false, OfficePapers::proposal),
    OTHER_RECONCILIATION_TABLE(DocumentType.OTHER, Words.THIRD, false, ReconciliationTable::reconciliation),
    OTHER_PAYMENT_ORDER_FORM(DocumentType.OTHER, Words.THIRD, false, PaymentOrderForm::paymentOrder),
    OTHER_PURCHASE_REQUEST(DocumentType.OTHER, Words.THIRD, false, OfficePapers::purchaseRequest),

    INVOICE_HOTEL(DocumentType.INVOICE, CorpusSet.TEST, false, HotelInvoice::hotel),
    INVOICE_FREIGHT(DocumentType.INVOICE, Words.FOURTH, false, FreightInvoice::freight),
    INVOICE_WASTE(DocumentType.INVOICE, Words.FOURTH, false, WasteInvoice::waste),
    INVOICE_CUSTOMERS_PROGRAM(DocumentType.INVOICE, Words.FOURTH, false, CustomersProgramInvoice::sales),
    INVOICE_ADVANCE_TYPED(DocumentType.INVOICE, Words.FOURTH, false, AgencyInvoice::agency),

    VAT_INVOICE_TRACED(DocumentType.VAT_INVOICE, Words.FOURTH, true, TracedVatInvoice::traced),
    VAT_INVOICE_SERVICES(DocumentType.VAT_INVOICE, CorpusSet.TEST, true, ServiceVatInvoice::services),
    UTD_TRANSFER_ONLY(DocumentType.UTD, CorpusSet.TEST, true, TransferOnlyUtd::transfer),
    UTD_ORDERED(DocumentType.UTD, Words.FOURTH, true, OrderedUtd::ordered),
    UTD_SECTIONS(DocumentType.UTD, Words.FOURTH, false, SectionsUtd::sections),

    WAYBILL_RELEASE(DocumentType.WAYBILL, Words.FOURTH, false, ReleaseWaybill::release),
    WAYBILL_BRANCH(DocumentType.WAYBILL, CorpusSet.TEST, true, BranchWaybill::branch),
    ACT_GUARD(DocumentType.ACCEPTANCE_ACT, CorpusSet.TEST, false, GuardAct::guard),
    ACT_WORKS(DocumentType.ACCEPTANCE_ACT, Words.FOURTH, true, WorksAct::works),
    ACT_REPAIR(DocumentType.ACCEPTANCE_ACT, Words.FOURTH, false, RepairAct::repair),

    CONTRACT_FRAMEWORK(DocumentType.CONTRACT, CorpusSet.TEST, false, FrameworkContract::expedition),
    CONTRACT_STAGES(DocumentType.CONTRACT, CorpusSet.TEST, false, StagesContract::advertising),
    POWER_DRIVERS(DocumentType.POWER_OF_ATTORNEY, CorpusSet.TEST, false, DriversPower::drivers),
    CLAIM_SHORTAGE(DocumentType.LEGAL_CLAIM, CorpusSet.TEST, false, ShortageClaim::shortage),
    CLAIM_REPLACEMENT(DocumentType.LEGAL_CLAIM, CorpusSet.TEST, false, ReplacementClaim::replacement),
    OTHER_SUPPLIER_ORDER(DocumentType.OTHER, CorpusSet.TEST, false, SupplierOrder::order),
    OTHER_DISCREPANCY_ACT(DocumentType.OTHER, CorpusSet.TEST, true, DiscrepancyAct::torg2);

    private final DocumentType type;
    private final CorpusSet set;
    private final Words words;
    private final boolean landscape;
    private final Consumer<Press> drawing;

    CorpusLayout(DocumentType type, CorpusSet set, boolean landscape, Consumer<Press> drawing) {
        this(type, set, set == CorpusSet.TEST ? Words.FOURTH : Words.FIRST, landscape, drawing);
    }

    /** For calibration, with the words it was drawn with before. */
    CorpusLayout(DocumentType type, Words words, boolean landscape, Consumer<Press> drawing) {
        this(type, CorpusSet.CALIBRATION, words, landscape, drawing);
    }

    CorpusLayout(DocumentType type, CorpusSet set, Words words, boolean landscape, Consumer<Press> drawing) {
        this.type = type;
        this.set = set;
        this.words = words;
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
        Deals deals = new Deals(dice, words);
        Deal deal = deals.any();
        Truth.Collected truth = new Truth.Collected();
        try (Sheet sheet = Typefaces.sheet(dice, landscape)) {
            drawing.accept(new Press(sheet, dice, Look.of(dice, coloured), deals, words, truth, deal));
            List<Sheet.Placed> placed = sheet.placed();
            return new CorpusDocument(this, seed, new DrawnDocument(sheet.toPdf()), placed, truth.of(type));
        }
    }
}
