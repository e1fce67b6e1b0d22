package io.marshrut.contracts.web;

import io.marshrut.contracts.Contract;
import io.marshrut.directory.Employee;
import io.marshrut.shared.web.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How the register writes values: for people on a page, or for programs in a table to be taken away. */
interface CellFormat {

    String person(Employee person);

    /** @param contract that names a sum */
    String amount(Contract contract);

    /** @param share percent */
    String share(BigDecimal share);

    /** Empty for null, as is {@link #moment}. */
    String date(LocalDate date);

    String moment(Instant moment);

    /** What stands where a contract names no sum. */
    String noAmount();

    static CellFormat ofPages(Formats formats) {
        return new CellFormat() {

            @Override
            public String person(Employee person) {
                return person.shortName();
            }

            @Override
            public String amount(Contract contract) {
                return formats.money(contract.amount(), contract.currency());
            }

            @Override
            public String share(BigDecimal share) {
                return formats.number(share.stripTrailingZeros().toPlainString());
            }

            @Override
            public String date(LocalDate date) {
                return formats.date(date);
            }

            @Override
            public String moment(Instant moment) {
                return formats.shortMoment(moment);
            }

            @Override
            public String noAmount() {
                return "—";
            }
        };
    }

    static CellFormat ofTables(ZoneId zone) {
        DateTimeFormatter minutes =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        return new CellFormat() {

            @Override
            public String person(Employee person) {
                return person.name();
            }

            @Override
            public String amount(Contract contract) {
                return contract.amount().toPlainString();
            }

            @Override
            public String share(BigDecimal share) {
                return share.stripTrailingZeros().toPlainString();
            }

            @Override
            public String date(LocalDate date) {
                return date == null ? "" : date.toString();
            }

            @Override
            public String moment(Instant moment) {
                return moment == null ? "" : minutes.format(moment);
            }

            @Override
            public String noAmount() {
                return "";
            }
        };
    }
}
