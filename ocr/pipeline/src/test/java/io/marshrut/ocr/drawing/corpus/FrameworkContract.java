package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Рамочный договор: what each order costs is agreed later, so the contract has no price. */
final class FrameworkContract {

    private FrameworkContract() {}

    /** Limits, fines and days of payment, but no sum of its own; both sides' codes in one table at the end. */
    static void expedition(Press paper) {
        Press press = TradeDeals.company(paper, Branch.FREIGHT, 1, TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        Dice dice = press.dice;
        press.centred(
                press.look.title(),
                dice.any(
                        "РАМОЧНЫЙ ДОГОВОР",
                        "ДОГОВОР транспортной экспедиции",
                        "Договор-заказ на перевозки (рамочный)"));
        press.centred(press.look.bold(), dice.any("№ ", "№") + deal.number());
        press.gap(6);
        press.columns(
                0.5f,
                first -> first.text(press.look.date(deal.date())),
                second -> second.right(second.look.text(), dice.any("г. Ярославль", "г. Хабаровск", "г. Воронеж")));
        press.gap(8);
        press.text("Настоящий договор заключили: " + deal.seller().name()
                + " (далее – «Экспедитор»), от имени которого действует коммерческий директор на основании доверенности №"
                + " " + dice.between(3, 88) + " от "
                + RussianText.shortDate(deal.date().minusDays(dice.between(30, 300))) + ", и "
                + deal.buyer().name() + " (далее – «Клиент») в лице директора, действующего по Уставу.");
        head(press, "1. Общие положения");
        press.text(
                "1.1. Договор определяет общие условия (ст. 429.1 ГК РФ), на которых Экспедитор по поручениям Клиента"
                        + " организует доставку грузов по территории РФ.");
        press.text("1.2. Груз, маршрут, срок и вознаграждение стороны указывают в поручении экспедитору. Поручение,"
                + " переданное до 15:00, исполняется на следующий рабочий день.");
        press.text("1.3. Объявленная ценность одного отправления не превышает " + dice.any("500 000", "1 000 000")
                + " рублей, если стороны не согласовали иное.");
        head(press, "2. Вознаграждение и расчёты");
        press.text(
                "2.1. Цена договора не устанавливается. Стоимость услуг рассчитывается по тарифам Экспедитора, которые"
                        + " действуют на день приёма груза и размещены на его сайте.");
        press.text("2.2. Клиент оплачивает услуги в течение " + dice.any("5 (пяти)", "7 (семи)", "14 (четырнадцати)")
                + " рабочих дней со дня получения УПД. Лимит задолженности "
                + dice.any("150 000,00", "300 000,00", "70 000,00") + " руб.");
        press.text(
                "2.3. При превышении лимита Экспедитор вправе удерживать груз (ст. 3 Федерального закона от 30.06.2003"
                        + " № 87-ФЗ).");
        head(press, "3. Ответственность");
        press.text("3.1. За отказ от подачи автомобиля менее чем за 6 часов Клиент уплачивает штраф "
                + dice.any("2 000", "3 500", "5 000") + " рублей, за простой сверх двух часов 600 рублей за час.");
        int clauses = dice.between(3, ContractParts.CLAUSES.size() - 1);
        for (int i = 0; i <= clauses; i++) {
            press.text("3." + (i + 2) + ". " + ContractParts.CLAUSES.get(i));
        }
        head(press, "4. Срок");
        press.text("4.1. Договор действует с "
                + RussianText.shortDate(deal.date().plusDays(1)) + " по "
                + RussianText.shortDate(deal.date().plusYears(1).withMonth(12).withDayOfMonth(31))
                + " и продлевается на каждый следующий год, если за месяц ни одна сторона не заявила об отказе.");
        requisites(press);
        press.sides();
        press.numberAndDate();
        press.bank(deal.sellerBank());
    }

    private static void requisites(Press press) {
        Deal deal = press.deal;
        press.room(270);
        head(press, "5. Реквизиты и подписи");
        float share = (press.width() - 76) / 2;
        Grid grid = new Grid(
                press.sheet, press.left, Grid.columns(Grid.left(76), Grid.left(share), Grid.left(share)), 0.5f, 0.5f);
        Style text = Style.plain(Math.min(9.2f, press.look.size()));
        String[][] rows = {
            {"Наименование", deal.seller().name(), deal.buyer().name()},
            {"Адрес", deal.seller().address(), deal.buyer().address()},
            {"ИНН", deal.seller().inn(), deal.buyer().inn()},
            {"КПП", deal.seller().kpp(), deal.buyer().kpp()},
            {"Банк", deal.sellerBank().name(), deal.buyerBank().name()},
            {"БИК", deal.sellerBank().bik(), deal.buyerBank().bik()},
            {"Расч. счёт", deal.sellerBank().account(), deal.buyerBank().account()},
            {
                "Корр. счёт",
                deal.sellerBank().correspondentAccount(),
                deal.buyerBank().correspondentAccount()
            },
            {
                "Подпись",
                "___________ " + deal.seller().signatory(),
                "___________ " + deal.buyer().signatory()
            },
        };
        press.y = grid.row(press.y, Style.bold(text.size()), "", "Экспедитор", "Клиент");
        for (String[] row : rows) {
            press.y = grid.row(press.y, text, row);
        }
    }

    private static void head(Press press, String text) {
        press.room(40);
        press.gap(5);
        press.text(press.look.bold(), text);
        press.gap(2);
    }
}
