package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Bik;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Inn;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Mends codes and dates of which one digit was misread, where a second place of the document says so: the same code
 * elsewhere, the correspondent account of the same bank, a payment code. The check digit of an ИНН, which one wrong code
 * in ten has too, and the key of an account prove nothing alone.
 */
final class CodeRepair {

    private static final int BIK_LENGTH = 9;
    private static final int ACCOUNT_LENGTH = 20;

    private final Map<FieldName, Found> fields;
    private final PrintedElsewhere printed;
    private final PaymentEvidence payments;
    private final LocalDate latest;

    private CodeRepair(Draft draft, PrintedElsewhere printed, PaymentEvidence payments, LocalDate latest) {
        this.fields = new EnumMap<>(FieldName.class);
        this.fields.putAll(draft.fields());
        this.printed = printed;
        this.payments = payments;
        this.latest = latest;
    }

    /** @param latest day that a document can bear */
    static Draft of(Draft draft, PrintedElsewhere printed, PaymentEvidence payments, LocalDate latest) {
        CodeRepair repair = new CodeRepair(draft, printed, payments, latest);
        Stream.of(FieldName.SELLER_INN, FieldName.BUYER_INN, FieldName.CLAIMANT_INN)
                .forEach(name -> repair.mend(name, value -> !Inn.isValid(value), Inn::isValid));
        repair.kpp(FieldName.SELLER_KPP, FieldName.SELLER_INN);
        repair.kpp(FieldName.BUYER_KPP, FieldName.BUYER_INN);
        repair.bik();
        repair.account();
        repair.mend(FieldName.DATE, repair::isTooLate, date -> !repair.isTooLate(date));
        return new Draft(repair.fields, draft.lines());
    }

    /** The twin that a payment code or another place gives, of a value that cannot be right. */
    private void mend(FieldName name, Predicate<String> wrong, Predicate<String> right) {
        Found found = fields.get(name);
        if (found == null || !wrong.test(found.value())) {
            return;
        }
        Optional<String> twin = payments.value(name)
                .filter(right)
                .filter(value -> DigitTwins.are(value, found.value()))
                .or(() -> printed.twin(found, right));
        twin.ifPresent(value -> set(name, value));
    }

    /** The first four characters of a КПП name a tax office, as a rule the one that the ИНН names. */
    private void kpp(FieldName name, FieldName inn) {
        Found code = fields.get(inn);
        if (code != null && code.value().length() == 10) {
            String office = code.value().substring(0, 4);
            mend(name, value -> !value.startsWith(office), value -> value.startsWith(office));
        }
    }

    /** The correspondent account ends with the last three digits of the БИК, and has a key over it. */
    private void bik() {
        Found bik = fields.get(FieldName.BANK_BIK);
        if (bik == null || correspondent(bik.value()).isPresent()) {
            return;
        }
        List<String> twins = Stream.concat(
                        DigitTwins.of(bik.value())
                                .filter(twin -> correspondent(twin).isPresent()),
                        payments.value(FieldName.BANK_BIK).filter(value -> DigitTwins.are(value, bik.value())).stream())
                .filter(twin -> twin.startsWith("0") && keyFits(twin))
                .distinct()
                .toList();
        if (twins.size() == 1) {
            set(FieldName.BANK_BIK, twins.get(0));
        }
    }

    private boolean keyFits(String bik) {
        Found account = fields.get(FieldName.BANK_ACCOUNT);
        return account == null || BankAccount.isValid(account.value(), bik);
    }

    /** A correspondent account on the page that is of the bank. */
    private Optional<String> correspondent(String bik) {
        return printed.codes(ACCOUNT_LENGTH).stream()
                .filter(account -> isCorrespondentOf(account, bik))
                .findFirst();
    }

    static boolean isCorrespondentOf(String account, String bik) {
        return bik.length() == BIK_LENGTH
                && Bik.isValid(bik)
                && account.startsWith("301")
                && account.endsWith(bik.substring(6))
                && BankAccount.isValid(account, bik);
    }

    /** A misread digit shows where an account has its class and its currency; the key must agree then. */
    private void account() {
        Found account = fields.get(FieldName.BANK_ACCOUNT);
        Found bik = fields.get(FieldName.BANK_BIK);
        if (account == null || bik == null || BankAccount.isValid(account.value(), bik.value())) {
            return;
        }
        Predicate<String> fits = value -> BankAccount.isValid(value, bik.value());
        Optional<String> stated = payments.value(FieldName.BANK_ACCOUNT)
                .filter(fits)
                .filter(value -> DigitTwins.are(value, account.value()))
                .or(() -> printed.twin(account, fits));
        List<String> structured = AccountShape.isUsual(account.value())
                ? List.of()
                : DigitTwins.of(account.value())
                        .filter(AccountShape::isUsual)
                        .filter(fits)
                        .toList();
        stated.or(() -> structured.size() == 1 ? Optional.of(structured.get(0)) : Optional.empty())
                .ifPresent(value -> set(FieldName.BANK_ACCOUNT, value));
    }

    private boolean isTooLate(String date) {
        return LocalDate.parse(date).isAfter(latest) || LocalDate.parse(date).getYear() < 2000;
    }

    private void set(FieldName name, String value) {
        fields.computeIfPresent(name, (key, found) -> found.withValue(value).asRepaired());
    }
}
