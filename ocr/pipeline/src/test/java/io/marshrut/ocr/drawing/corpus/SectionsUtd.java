package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.awt.Color;

/** УПД in electronic form (order ЕД-7-26/970@), as a viewer of the file prints it. */
final class SectionsUtd {

    private SectionsUtd() {}

    /** Upright; sections with headings on grey, labels and values below each other, file name and signatures. */
    static void sections(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Branch.EQUIPMENT, Branch.HOUSEHOLD, Branch.SITE),
                paper.dice.between(1, 8),
                TradeDeals.Tax.USUAL,
                false);
        Deal deal = press.deal;
        press.left = 36;
        press.right = press.sheet.width() - 34;
        press.text(
                TaxPaper.HINT,
                "Файл ON_NSCHFDOPPR_2BM-" + deal.buyer().inn() + "-2012052808220682662630_2BM-"
                        + deal.seller().inn() + "_" + deal.date().toString().replace("-", "")
                        + "_5.03.xml");
        press.gap(4);
        if (press.dice.chance(0.5)) {
            press.text(Style.bold(12), "Универсальный передаточный документ");
        }
        press.text(Style.bold(10), "Счет-фактура и документ об отгрузке товаров (выполнении работ), передаче прав");
        press.text(Style.plain(9), "Функция: СЧФДОП");
        section(press, "Реквизиты документа");
        pair(press, "Номер", deal.number());
        pair(press, "Дата составления", RussianText.shortDate(deal.date()));
        pair(
                press,
                "Дата и время формирования файла",
                RussianText.shortDate(deal.date().plusDays(1)) + " 11:20:45");
        pair(press, "Валюта", "643 Российский рубль");
        section(press, "Сведения о продавце");
        side(press, deal.seller(), deal.sellerBank());
        section(press, "Сведения о покупателе");
        side(press, deal.buyer(), null);
        section(press, "Сведения о товарах (работах, услугах)");
        press.gap(3);
        FreeTable table = new FreeTable(press, 7.4f)
                .ruled(0.3f, 0.3f)
                .centred("№", 20, (n, line) -> String.valueOf(n))
                .left("Наименование", 0, (n, line) -> line.name())
                .centred("Ед. изм.", 36, (n, line) -> line.unit())
                .right("Кол-во", 42, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена", 54, (n, line) -> press.money(line.price()))
                .money("Без НДС", 62, DealLine::net)
                .centred("НДС", 30, (n, line) -> line.perCent() + "%")
                .money("Сумма НДС", 56, DealLine::vat)
                .money("С НДС", 64, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("Всего к оплате");
        press.gap(4);
        section(press, "Сведения о передаче");
        pair(press, "Содержание операции", "Товары переданы, услуги оказаны");
        pair(press, "Дата передачи", RussianText.shortDate(deal.date()));
        String basis = LatestVocabulary.contract(press.dice, deal.date(), "Договор", "Договор поставки", "Контракт");
        pair(press, "Основание", basis);
        press.truth.put(FieldName.BASIS, basis);
        pair(
                press,
                "Лицо, передавшее товар",
                deal.seller().signatory() + ", доверенность № " + press.dice.between(3, 80) + " от "
                        + RussianText.shortDate(deal.date().minusDays(77)));
        press.gap(8);
        press.room(60);
        EdoStamp.draw(press);
        TaxPaper.done(press);
        press.bank(deal.sellerBank());
    }

    private static void section(Press press, String heading) {
        press.room(50);
        press.gap(5);
        press.sheet.fill(press.left, press.y, press.right, press.y + 14, new Color(226, 226, 226));
        press.sheet.text(press.left + 4, press.y + 10.4f, Style.bold(8.6f), heading);
        press.gap(17);
    }

    private static void pair(Press press, String label, String value) {
        press.room(24);
        float labels = press.sheet.paragraph(press.left + 4, press.y, 142, Style.plain(8), label);
        float from = press.left + 154;
        press.y = Math.max(labels, press.sheet.paragraph(from, press.y, press.right - from, Style.plain(8.2f), value))
                + 1.6f;
    }

    private static void side(Press press, Party party, Bank bank) {
        pair(press, "Наименование", party.name());
        pair(press, "ИНН юридического лица", party.inn());
        pair(press, "КПП", party.kpp());
        pair(press, "Адрес", party.address());
        if (bank != null) {
            pair(press, "Номер банковского счета", bank.account());
            pair(press, "Банк", bank.name());
            pair(press, "БИК", bank.bik());
            pair(press, "Корреспондентский счет", bank.correspondentAccount());
        }
    }
}
