package io.marshrut.ocr.drawing;

import io.marshrut.ocr.model.DocumentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Invented documents of a DIY retailer's suppliers; each seed gives one document, always the same. */
public final class Samples {

    private static final String[] COMPANIES = {
        "ООО «СтройТехСервис»", "АО «Северный комплект»", "ООО «Крепёж и Ко»", "ООО «Альянс Логистик»",
        "ПАО «Волжский цемент»", "ООО «Мир красок»", "ООО «Профиль-Групп»", "ООО «Сантехпоставка»",
        "АО «Энергомонтаж-7»", "ООО «Торговый дом Берёзка»", "ООО «ЭкоДом»", "ООО «Вентиляция и климат»"
    };
    private static final String[] TRADERS = {
        "ИП Кузнецов Алексей Петрович", "ИП Фёдорова Марина Игоревна", "ИП Щербаков Юрий Олегович"
    };
    private static final String[] STREETS = {
        "ул. Садовая, д. 12, оф. 304", "пр-кт Ленина, д. 45, корп. 2", "ул. Промышленная, д. 7, стр. 1",
        "Выборгское ш., д. 503", "наб. Обводного канала, д. 118", "ш. Энтузиастов, д. 31, пом. 6"
    };
    private static final String[] CITIES = {
        "117312, г. Москва, ", "191186, г. Санкт-Петербург, ", "620014, г. Екатеринбург, ", "630099, г. Новосибирск, "
    };
    private static final String[] BANKS = {
        "ПАО СБЕРБАНК г. Москва",
        "АО «АЛЬФА-БАНК» г. Москва",
        "БАНК ВТБ (ПАО) г. Москва",
        "АО «Райффайзенбанк» г. Москва"
    };
    private static final String[] SIGNATORIES = {
        "Соколов А. В.", "Морозова Е. Н.", "Лебедев П. С.", "Козлова О. И.", "Новиков Д. Ю."
    };
    private static final Good[] GOODS = {
        new Good("Клей плиточный усиленный, мешок 25 кг", "шт", "796"),
        new Good("Саморез кровельный 4,8х35 RAL 9003", "упак", "778"),
        new Good("Труба профильная 40х20х2 мм", "м", "006"),
        new Good("Кабель ВВГнг-LS 3х2,5", "м", "006"),
        new Good("Краска фасадная белая, 10 л", "шт", "796"),
        new Good("Светильник светодиодный потолочный 36 Вт", "шт", "796"),
        new Good("Утеплитель минераловатный 50 мм", "м2", "055"),
        new Good("Песок строительный мытый", "т", "168"),
        new Good("Смеситель для кухни однорычажный с высоким изливом", "шт", "796"),
        new Good("Доставка до склада покупателя", "усл", "876"),
        new Good("Ремонт кровли над торговым залом", "усл", "876"),
        new Good("Обслуживание приточной вентиляции", "мес", "362")
    };
    private static final int[] RATES = {20, 22, 10};

    private record Good(String name, String unit, String unitCode) {}

    private final SplittableRandom random;
    private final Codes codes;

    private Samples(long seed) {
        this.random = new SplittableRandom(seed);
        this.codes = new Codes(random);
    }

    /** A счёт на оплату. */
    public static Sample invoice(long seed) {
        return new Samples(seed).sample(DocumentType.INVOICE, 0);
    }

    /** An УПД; status 1 or 2. */
    public static Sample utd(long seed, int status) {
        return new Samples(seed).sample(DocumentType.UTD, status);
    }

    private Sample sample(DocumentType type, int status) {
        Party seller = party();
        LocalDate date = LocalDate.of(2025, 1, 9).plusDays(random.nextInt(650));
        return new Sample(
                type,
                number(),
                date,
                seller,
                buyerOf(seller),
                type == DocumentType.INVOICE ? bank() : null,
                items(1 + random.nextInt(6)),
                vat(type, status, date),
                random.nextInt(3) == 0 ? null : basis(date),
                status,
                null);
    }

    /** That many different rows. */
    public static List<Item> manyItems(long seed, int count) {
        return new Samples(seed).items(count);
    }

    private List<Item> items(int count) {
        List<Item> items = new ArrayList<>();
        int first = random.nextInt(GOODS.length);
        IntStream.range(0, count).forEach(i -> items.add(item(GOODS[(first + i) % GOODS.length])));
        return items;
    }

    private Item item(Good good) {
        boolean weighed = good.unit().equals("т") || good.unit().equals("м2");
        BigDecimal quantity = weighed
                ? BigDecimal.valueOf(1_000 + random.nextInt(30_000), 3)
                : BigDecimal.valueOf(1 + random.nextInt(good.unit().equals("усл") ? 2 : 240));
        BigDecimal price = BigDecimal.valueOf(1_000 + random.nextInt(900_000), 2);
        return new Item(good.name(), good.unit(), good.unitCode(), quantity, price);
    }

    private Vat vat(DocumentType type, int status, LocalDate date) {
        int percent = random.nextInt(5) == 0 ? 10 : date.getYear() >= 2026 ? RATES[1] : RATES[0];
        if (type == DocumentType.UTD) {
            return status == 2 ? Vat.none() : Vat.onTop(percent);
        }
        return switch (random.nextInt(3)) {
            case 0 -> Vat.included(percent);
            case 1 -> Vat.onTop(percent);
            default -> Vat.none();
        };
    }

    private Party party() {
        return random.nextInt(6) == 0 ? soleTrader() : organisation();
    }

    private Party buyerOf(Party seller) {
        Party buyer = organisation();
        return buyer.name().equals(seller.name()) ? buyerOf(seller) : buyer;
    }

    private Party organisation() {
        String inn = codes.organisationInn();
        return new Party(any(COMPANIES), inn, codes.kpp(inn), any(CITIES) + any(STREETS), any(SIGNATORIES));
    }

    private Party soleTrader() {
        return new Party(any(TRADERS), codes.soleTraderInn(), null, any(CITIES) + any(STREETS), any(SIGNATORIES));
    }

    private Bank bank() {
        String bik = codes.bik();
        return new Bank(any(BANKS), bik, codes.correspondentAccount(bik), codes.account(bik));
    }

    private String number() {
        int n = 1 + random.nextInt(9_000);
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(n);
            case 1 -> String.format("УТ-%04d", n);
            case 2 -> n + "/" + (1 + random.nextInt(12));
            default -> String.format("ЦБ-%06d", n);
        };
    }

    private String basis(LocalDate date) {
        LocalDate signed = date.minusDays(20 + random.nextInt(200));
        return String.format(
                "Договор поставки № %d/%d от %02d.%02d.%d",
                1 + random.nextInt(90),
                signed.getYear() % 100,
                signed.getDayOfMonth(),
                signed.getMonthValue(),
                signed.getYear());
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
