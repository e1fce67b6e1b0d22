package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;

/** Претензия on a shop's own form. */
final class ReplacementClaim {

    private ReplacementClaim() {}

    /** Another article instead of a faulty one (law 2300-1 art. 18 and 21): no sum, boxes of which one is ticked, what the shop writes left blank. */
    static void replacement(Press press) {
        Deal deal = press.deal;
        Dice dice = press.dice;
        String name = press.deals.trade();
        String home = press.deals.place();
        int days = dice.any(7, 7, 10, 20);
        press.columns(
                0.5f,
                first -> first.text(
                        first.look.small(), "Вх. № ________ от «___» __________ 20__ г. Принял: ____________"),
                second -> {
                    second.text("Продавцу: " + deal.buyer().name());
                    second.text(second.look.small(), deal.buyer().address());
                });
        press.gap(14);
        press.title(dice.any("ЗАЯВЛЕНИЕ (ПРЕТЕНЗИЯ)", "Претензия покупателя", "ПРЕТЕНЗИЯ НА КАЧЕСТВО ТОВАРА"), true);
        press.gap(4);
        Facts facts = new Facts(press, 146, 0.5f);
        facts.row(dice.any("Ф. И. О. заявителя", "Покупатель", "Заявитель"), name);
        facts.row(dice.any("Адрес", "Адрес проживания"), home);
        facts.row("Телефон, эл. почта", "8-9" + dice.digits(2) + "-" + dice.digits(3) + "-55-20, нет");
        facts.row(
                "Товар",
                dice.any(
                        "Чайник электрический 1,7 л, белый",
                        "Робот-пылесос с влажной уборкой",
                        "Микроволновая печь 20 л",
                        "Стиральная машина 6 кг, 1000 об/мин",
                        "Наушники беспроводные, чёрные",
                        "Дрель-шуруповёрт 18 В, 2 АКБ"));
        facts.row("Серийный номер", "SN" + dice.digits(10));
        facts.row(
                "Дата покупки, чек",
                RussianText.shortDate(deal.date().minusDays(dice.between(9, 300))) + ", чек № "
                        + dice.between(10, 900));
        facts.row("Гарантийный срок", dice.any("12 мес.", "24 месяца", "36 мес."));
        facts.row(
                "Недостаток",
                dice.any(
                        "Не включается, после подключения к сети нет индикации",
                        "Выключается через 10 – 15 минут работы",
                        "Посторонний шум, сильно греется корпус",
                        "На третий день появилась ошибка Е05"));
        press.gap(8);
        press.text(press.look.bold(), "Моё требование (нужное отметить):");
        press.text("[   ]  безвозмездно устранить недостатки");
        press.text("[ X ]  заменить на товар этой же марки (модели) надлежащего качества");
        press.text("[   ]  вернуть деньги за товар, сумма __________ руб.");
        press.text("[   ]  уменьшить цену");
        press.gap(6);
        press.text("Прошу произвести замену в течение " + days + " дней со дня подачи претензии. "
                + dice.any(
                        "При проверке качества прошу присутствовать лично.",
                        "Товар с упаковкой передаю вместе с заявлением.",
                        "Ремонт не предлагать, товар уже был в сервисе "
                                + RussianText.shortDate(deal.date().minusDays(6)) + "."));
        press.text("Комплектность: " + dice.any("полная", "без коробки", "полная, кабель, руководство") + ".");
        press.gap(14);
        press.columns(
                0.42f,
                first -> first.text("Дата: " + press.look.date(deal.date())),
                second -> second.text("Подпись ____________ " + name));
        press.gap(16);
        press.rule(0.4f);
        press.text(
                press.look.small(),
                "Заполняется продавцом. Результат: ______________________  Дата ответа: ____________  Акт № ______");
        press.truth.put(FieldName.DATE, deal.date().toString());
        press.truth.put(FieldName.CLAIMANT_NAME, name);
        press.truth.put(FieldName.CLAIMANT_ADDRESS, home);
        press.truth.put(FieldName.RESPONSE_DAYS, String.valueOf(days));
    }
}
