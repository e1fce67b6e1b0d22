package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Codes;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invented deals of a company and its suppliers. */
final class Deals {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 1);
    private static final int DAYS = 990;

    private final Dice dice;
    private final Words set;
    private final Vocabulary words;
    private final Codes codes;

    Deals(Dice dice, Words set) {
        this.dice = dice;
        this.set = set;
        this.words = Vocabulary.of(set);
        this.codes = new Codes(dice.random());
    }

    /** A few rows, now and then more than fit on a page. */
    Deal any() {
        LocalDate date = FIRST_DAY.plusDays(dice.between(0, DAYS));
        int rows = dice.chance(0.12) ? dice.between(18, 45) : dice.between(1, 8);
        Party seller = dice.chance(0.18) ? trader() : company();
        Party buyer = company();
        while (buyer.name().equals(seller.name())) {
            buyer = company();
        }
        return new Deal(
                number(),
                date,
                seller,
                buyer,
                bank(seller),
                bank(buyer),
                lines(rows, date, seller.kpp() == null),
                dice.chance(0.35) ? null : basis(date));
    }

    private List<DealLine> lines(int count, LocalDate date, boolean trader) {
        Integer main = mainRate(date, trader);
        boolean mixed = main != null && count > 1 && dice.chance(0.12);
        boolean gross = dice.chance(0.5);
        boolean discounts = dice.chance(0.08);
        boolean services = dice.chance(0.35) && count < 6;
        List<DealLine> lines = new ArrayList<>();
        int first = dice.between(0, 99);
        for (int i = 0; i < count; i++) {
            List<String> names = services ? words.services() : words.goods();
            Integer rate = mixed && i % 2 == 1 ? Integer.valueOf(10) : main;
            lines.add(line(names.get((first + i) % names.size()).split(";"), rate, gross, discounts));
        }
        return lines;
    }

    private DealLine line(String[] good, Integer rate, boolean gross, boolean discounts) {
        boolean weighed = List.of("т", "м2", "м3", "кг").contains(good[1]);
        BigDecimal quantity = weighed && dice.chance(0.7)
                ? BigDecimal.valueOf(dice.between(1_000, 40_000), 3)
                : BigDecimal.valueOf(dice.chance(0.1) ? dice.between(1_000, 4_000) : dice.between(1, 240));
        BigDecimal price =
                BigDecimal.valueOf(dice.chance(0.3) ? dice.between(1, 9_000) * 100L : dice.between(990, 900_000), 2);
        BigDecimal discount = discounts
                ? quantity.multiply(price).multiply(new BigDecimal("0.05")).setScale(2, RoundingMode.HALF_UP)
                : new BigDecimal("0.00");
        return new DealLine(good[0], good[1], good[2], quantity, price, discount, rate, gross);
    }

    /** 22 % from 2026; 5 % of those under the simplified system; none of many. */
    Integer mainRate(LocalDate date, boolean trader) {
        if (dice.chance(trader ? 0.7 : 0.2)) {
            return null;
        }
        if (dice.chance(0.08)) {
            return date.getYear() >= 2025 ? 5 : 10;
        }
        return dice.chance(0.08) ? 10 : date.getYear() >= 2026 ? 22 : 20;
    }

    Party company() {
        String inn = codes.organisationInn();
        return company(any(words.companies()), inn);
    }

    Party company(String name) {
        return company(name, codes.organisationInn());
    }

    private Party company(String name, String inn) {
        return new Party(name, inn, kpp(inn), any(words.places()), any(words.people()));
    }

    /** Words in which banks stand with their БИК. */
    private boolean later() {
        return set == Words.THIRD || set == Words.FOURTH;
    }

    /** Of the head office, a branch, another tax office, or a big taxpayer's. */
    private String kpp(String inn) {
        if (!later()) {
            return codes.kpp(inn);
        }
        return dice.any(
                codes.kpp(inn),
                codes.kpp(inn),
                inn.substring(0, 4) + "43001",
                dice.any("784001001", "770201001", "525701001", "231001001"),
                "997" + dice.digits(1) + "50001");
    }

    Party trader() {
        return new Party(any(words.traders()), codes.soleTraderInn(), null, any(words.places()), any(words.people()));
    }

    Bank bank(Party owner) {
        if (later()) {
            return regionalBank(owner);
        }
        String bik = codes.bik();
        String account = codes.account(bik);
        return new Bank(any(words.banks()), bik, codes.correspondentAccount(bik), account);
    }

    /** A bank of the list stands there with the beginning of its БИК; traders and state enterprises have accounts of their own. */
    private Bank regionalBank(Party owner) {
        String[] bank = any(words.banks()).split(";");
        String bik = bank[1] + dice.between(600, 989);
        String balance = owner.kpp() == null ? "40802810" : owner.name().contains("УП ") ? "40602810" : "40702810";
        return new Bank(bank[0], bik, codes.correspondentAccount(bik), codes.account(bik, balance));
    }

    String number() {
        int n = dice.between(1, 9_999);
        return switch (dice.between(0, 7)) {
            case 0, 1 -> String.valueOf(n);
            case 2 -> String.format("УТ-%04d", n);
            case 3 -> n + "/" + dice.between(1, 12);
            case 4 -> String.format("ЦБ-%06d", n);
            case 5 -> String.format("%08d", n);
            case 6 -> n + "-" + dice.any("П", "ОП", "К", "A");
            default -> "СФ" + dice.digits(5);
        };
    }

    private String basis(LocalDate date) {
        LocalDate signed = date.minusDays(dice.between(20, 220));
        String number = dice.any(
                dice.between(1, 90) + "/" + signed.getYear() % 100,
                "П-" + dice.digits(3),
                String.valueOf(dice.between(1, 999)));
        return dice.any("Договор поставки", "Договор", "Договор оказания услуг", "Заказ покупателя") + " № " + number
                + " от " + (dice.chance(0.7) ? RussianText.shortDate(signed) : RussianText.longDate(signed));
    }

    String person() {
        return any(words.people());
    }

    String trade() {
        return any(words.traders()).replaceFirst("^(ИП|Индивидуальный предприниматель) ", "");
    }

    String place() {
        return any(words.places());
    }

    String goods() {
        return any(words.goods()).split(";")[0];
    }

    String any(List<String> choices) {
        return choices.get(dice.between(0, choices.size() - 1));
    }
}
