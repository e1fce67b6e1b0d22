package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;

/** Счёт of a carrier of mixed loads, out of its own program. */
final class FreightInvoice {

    private FreightInvoice() {}

    /** Sender and receiver of the load beside the payer; numbers of the load; VAT by row; code in the upper corner. */
    static void freight(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Branch.FREIGHT,
                paper.dice.between(2, 6),
                paper.dice.chance(0.85) ? TradeDeals.Tax.USUAL : TradeDeals.Tax.NONE,
                false);
        Deal deal = press.deal;
        float top = press.y;
        PaymentCode.draw(press, press.right - 84, top, 84);
        float edge = press.right;
        press.right -= 96;
        press.text(Style.bold(press.look.size() * 1.3f), deal.seller().name());
        press.text(
                press.look.small(),
                "ИНН/КПП " + deal.seller().innAndKpp("/") + ", " + deal.seller().address());
        press.text(
                press.look.small(),
                "Р/с " + deal.sellerBank().account() + ", "
                        + deal.sellerBank().name() + ", к/с "
                        + deal.sellerBank().correspondentAccount()
                        + ", БИК " + deal.sellerBank().bik());
        press.text(press.look.small(), "Единая справочная 8 800 " + press.dice.digits(3) + "-75-57");
        press.right = edge;
        press.y = Math.max(press.y, top + 92);
        press.rule(1.4f);
        press.gap(4);
        press.title("Счет на оплату № " + deal.number() + " от " + RussianText.shortDate(deal.date()), false);
        Facts facts = new Facts(press, 112, 0.3f);
        facts.row(
                "Экспедиторская расписка",
                "№ " + press.dice.any("ЯРХБ", "МСВЛ", "ВРКЗ") + press.dice.digits(7) + " от "
                        + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 9))));
        facts.row("Отправитель", other(press));
        facts.row("Получатель", other(press));
        facts.row(
                "Плательщик", deal.buyer().name() + ", ИНН/КПП " + deal.buyer().innAndKpp("/"));
        if (press.dice.chance(0.7)) {
            String basis =
                    LatestVocabulary.contract(press.dice, deal.date(), "Договор транспортной экспедиции", "Договор");
            facts.row("Основание", basis);
            press.truth.put(FieldName.BASIS, basis);
        }
        facts.row(
                "Груз",
                press.dice.between(1, 9) + " мест, " + press.dice.between(12, 900) + ",0 кг, "
                        + press.dice.between(1, 4) + ",24 м3, объявленная стоимость " + press.dice.between(10, 400)
                        + " 000,00 руб.");
        press.gap(8);
        FreeTable table = new FreeTable(press, 8.6f)
                .ruled(0.3f, 0.6f)
                .left("Наименование услуги", 0, (n, line) -> line.name())
                .right("Кол-во", 44, (n, line) -> press.look.quantity(line.quantity()))
                .right("Тариф без НДС", 66, (n, line) -> press.money(line.price()))
                .money("Сумма без НДС", 70, DealLine::net)
                .centred("НДС, %", 44, (n, line) -> line.perCent() == null ? "без НДС" : String.valueOf(line.perCent()))
                .vat("НДС, руб.", 62, "-")
                .money("К оплате, руб.", 74, DealLine::withVat);
        table.draw(FreightInvoice::row);
        table.total("Итого");
        press.gap(6);
        press.text(
                press.look.bold(),
                "К оплате " + press.money(deal.total()) + " руб. (" + RussianText.inWords(deal.total()) + ")");
        press.text("Выдача груза производится после поступления оплаты. Бесплатное хранение до "
                + RussianText.shortDate(deal.date().plusDays(4))
                + " включительно, далее 250,00 руб. за место в сутки.");
        press.text(press.look.small(), "Счет сформирован в личном кабинете, подпись и печать не требуются.");
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(true);
    }

    private static String other(Press press) {
        Party party = press.deals.company();
        return party.name() + ", ИНН " + party.inn() + ", тел. +7 9" + press.dice.digits(2) + " " + press.dice.digits(3)
                + "-" + press.dice.digits(2) + "-18";
    }

    private static DocumentLine row(DealLine line) {
        DocumentLine taxed = Rows.taxed(line);
        return new DocumentLine(taxed.name(), null, taxed.quantity(), taxed.price(), taxed.amount(), taxed.vat());
    }
}
