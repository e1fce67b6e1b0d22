package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.util.List;

/** Доверенность of a carrier for several people at once. */
final class DriversPower {

    private static final List<String> DRIVERS = List.of(
            "Ерофеев Константин Павлович;КАМАЗ 5490, %s 418 %s 76",
            "Сулейманов Ильдар Маратович;ГАЗель NEXT, %s 902 %s 116",
            "Бондаренко Юрий Степанович;MAN TGX, %s 057 %s 36",
            "Зыков Антон Валерьевич;Hyundai HD78, %s 331 %s 33",
            "Назаренко Виталий Олегович;ISUZU NQR 90, %s 640 %s 27",
            "Рябинин Фёдор Егорович;ГАЗон NEXT, %s 775 %s 22");

    private DriversPower() {}

    /** Given by a sole trader: drivers with passports and lorries in a table, the contract they drive by, days of its own. */
    static void drivers(Press press) {
        Deal deal = press.deal;
        Dice dice = press.dice;
        Party giver = press.deals.trader();
        press.text(press.look.bold(), giver.name());
        press.text(
                press.look.small(),
                "ИНН " + giver.inn() + ", ОГРНИП 3" + dice.digits(14) + ", " + giver.address() + ", тел. 8 (9"
                        + dice.digits(2) + ") " + dice.digits(3) + "-17-40");
        press.rule(0.8f);
        press.gap(16);
        String number = dice.any(
                dice.between(1, 96) + "",
                "Д-" + dice.between(10, 400),
                dice.between(1, 60) + "/" + deal.date().getYear());
        press.title(dice.any("ДОВЕРЕННОСТЬ № ", "Доверенность №") + number, true);
        press.centred(press.look.text(), dice.any("на водителей-экспедиторов", "на получение груза"));
        press.gap(8);
        press.text("Дата выдачи: " + press.look.date(deal.date()));
        press.text(
                "Срок действия: по " + press.look.date(deal.date().plusDays(dice.any(10, 31, 92))) + " включительно");
        press.gap(6);
        String basis = LatestVocabulary.contract(
                dice, deal.date(), "договор перевозки", "договор-заявка", "Договор на транспортное обслуживание");
        press.text("Я, индивидуальный предприниматель " + LatestVocabulary.person(giver)
                + ", доверяю перечисленным ниже водителям:");
        press.gap(4);
        table(press);
        press.gap(6);
        press.text("получать и сдавать " + dice.any("в магазины", "на склад")
                + " получателя груз, расписываться в транспортных и товарных накладных, актах о расхождениях, менять"
                + " пломбы.");
        press.text("Грузоотправитель: " + deal.seller().name() + ", "
                + deal.seller().address());
        press.text("Основание: " + basis);
        press.text("Право подписывать договоры и получать деньги не предоставляется. Передоверие запрещено. Прежняя"
                + " доверенность № " + dice.between(100, 180) + " от "
                + RussianText.shortDate(deal.date().minusDays(dice.between(60, 200))) + " отменяется.");
        press.gap(8);
        press.signature("Предприниматель", LatestVocabulary.person(giver));
        press.text("М.П. (при наличии)");
        press.truth.put(FieldName.NUMBER, number);
        press.truth.put(FieldName.DATE, deal.date().toString());
        press.truth.put(FieldName.SELLER_NAME, giver.name());
        press.truth.put(FieldName.SELLER_INN, giver.inn());
        press.truth.put(FieldName.BASIS, basis);
    }

    private static void table(Press press) {
        Dice dice = press.dice;
        Style text = Style.plain(Math.min(9.2f, press.look.size()));
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(
                        Grid.centred(22),
                        Grid.left((press.width() - 22 - 84) * 0.3f),
                        Grid.left((press.width() - 22 - 84) * 0.38f),
                        Grid.left((press.width() - 22 - 84) * 0.32f),
                        Grid.left(84)),
                0.6f,
                0.6f);
        press.y = grid.heading(
                press.y,
                Style.bold(text.size()),
                "№",
                "Ф. И. О.",
                "Паспорт",
                "Автомобиль, гос. номер",
                "Образец подписи");
        int first = dice.between(0, DRIVERS.size() - 1);
        int rows = dice.between(2, 5);
        for (int i = 0; i < rows; i++) {
            String[] driver = DRIVERS.get((first + i) % DRIVERS.size()).split(";");
            press.y = grid.row(
                    press.y,
                    text,
                    String.valueOf(i + 1),
                    driver[0],
                    dice.digits(2) + " " + dice.between(10, 24) + " " + dice.digits(6) + ", выдан "
                            + RussianText.shortDate(press.deal.date().minusDays(dice.between(400, 5_000)))
                            + " УМВД России",
                    driver[1].formatted(dice.any("А", "Е", "К", "М"), dice.any("ОР", "ТУ", "ХС", "ВН")),
                    "");
        }
    }
}
