package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Prints one document from top to bottom and keeps what it printed as truth. */
final class Press {

    final Sheet sheet;
    final Dice dice;
    final Look look;
    final Deals deals;
    final Words words;
    final Truth.Collected truth;
    final Deal deal;
    float left;
    float right;
    float y = 44;

    Press(Sheet sheet, Dice dice, Look look, Deals deals, Words words, Truth.Collected truth, Deal deal) {
        this.sheet = sheet;
        this.dice = dice;
        this.look = look;
        this.deals = deals;
        this.words = words;
        this.truth = truth;
        this.deal = deal;
        this.left = dice.between(34f, 64f);
        this.right = sheet.width() - dice.between(28f, 44f);
    }

    /** The same paper and look for another deal, or one that is printed otherwise. */
    Press with(Deal other) {
        Press press = new Press(sheet, dice, look, deals, words, truth, other);
        press.left = left;
        press.right = right;
        press.y = y;
        return press;
    }

    float width() {
        return right - left;
    }

    float bottom() {
        return sheet.height() - 44;
    }

    /** Begins a new page where less than that is left. */
    void room(float needed) {
        if (y + needed > bottom()) {
            sheet.newPage();
            y = 44;
        }
    }

    void gap(float height) {
        y += height;
    }

    void text(String text) {
        text(look.text(), text);
    }

    /** Line by line, over the page's end. */
    void text(Style style, String text) {
        for (String line : sheet.wrap(text, width(), style)) {
            room(style.lineHeight());
            sheet.text(left, y + style.size(), style, line);
            y += style.lineHeight();
        }
    }

    void centred(Style style, String text) {
        for (String line : sheet.wrap(text, width(), style)) {
            sheet.textCentred(left, right, y + style.size(), style, line);
            y += style.lineHeight();
        }
    }

    /** In the colour of headings, if there is one. */
    void title(String text, boolean centred) {
        if (look.accent() != null) {
            sheet.colour(look.accent());
        }
        if (centred) {
            centred(look.title(), text);
        } else {
            text(look.title(), text);
        }
        sheet.colour(Color.BLACK);
        y += 4;
    }

    void right(Style style, String text) {
        sheet.textRight(right, y + style.size(), style, text);
        y += style.lineHeight();
    }

    void rule(float thickness) {
        sheet.line(left, y + 2, right, y + 2, thickness);
        y += 6;
    }

    /** The label in a column of its own, the value wrapped beside it. */
    void hanging(float labelWidth, String label, String value) {
        room(30);
        float labelBottom = sheet.paragraph(left, y, labelWidth - 6, look.text(), label);
        float valueBottom = sheet.paragraph(left + labelWidth, y, width() - labelWidth, look.value(), value);
        y = Math.max(labelBottom, valueBottom) + 3;
    }

    /** Two blocks beside each other. */
    void columns(float share, Consumer<Press> first, Consumer<Press> second) {
        float outerLeft = left;
        float outerRight = right;
        float top = y;
        float middle = left + width() * share;
        right = middle - 7;
        first.accept(this);
        float bottom = y;
        y = top;
        left = middle + 7;
        right = outerRight;
        second.accept(this);
        y = Math.max(bottom, y);
        left = outerLeft;
    }

    String money(BigDecimal amount) {
        return look.money(amount);
    }

    /** ИНН and КПП as one label or two. */
    String codes(Party party) {
        if (party.kpp() == null) {
            return dice.any("ИНН ", "ИНН: ") + party.inn();
        }
        return switch (dice.between(0, 3)) {
            case 0 -> "ИНН/КПП " + party.inn() + "/" + party.kpp();
            case 1 -> "ИНН/КПП: " + party.inn() + " / " + party.kpp();
            case 2 -> "ИНН: " + party.inn() + ", КПП: " + party.kpp();
            default -> "ИНН " + party.inn() + ", КПП " + party.kpp();
        };
    }

    String oneLine(Party party) {
        return party.name() + ", " + codes(party) + ", " + party.address();
    }

    void sides() {
        truth.put(FieldName.SELLER_NAME, deal.seller().name());
        truth.put(FieldName.BUYER_NAME, deal.buyer().name());
        sideCodes();
    }

    void sideCodes() {
        truth.put(FieldName.SELLER_INN, deal.seller().inn());
        truth.put(FieldName.SELLER_KPP, deal.seller().kpp());
        truth.put(FieldName.BUYER_INN, deal.buyer().inn());
        truth.put(FieldName.BUYER_KPP, deal.buyer().kpp());
    }

    void numberAndDate() {
        truth.put(FieldName.NUMBER, deal.number());
        truth.put(FieldName.DATE, deal.date().toString());
    }

    void bank(Bank bank) {
        truth.put(FieldName.BANK_BIK, bank.bik());
        truth.put(FieldName.BANK_ACCOUNT, bank.account());
    }

    /** Total, VAT and what follows from them; the net sum where it is printed. */
    void sums(boolean netPrinted) {
        truth.put(FieldName.TOTAL_AMOUNT, deal.total().toPlainString());
        truth.put(FieldName.CURRENCY, "RUB");
        truth.put(FieldName.VAT_AMOUNT, deal.vat().toPlainString());
        if (netPrinted || deal.noVat()) {
            truth.put(FieldName.NET_AMOUNT, deal.net().toPlainString());
        }
        if (deal.noVat()) {
            truth.put(FieldName.VAT_RATE, FieldName.NO_VAT);
        } else if (deal.perCent() != null) {
            truth.put(FieldName.VAT_RATE, String.valueOf(deal.perCent()));
        }
    }

    void basis() {
        truth.put(FieldName.BASIS, deal.basis());
    }

    /** A line to sign on with a name behind it. */
    void signature(String role, String name) {
        room(34);
        y += 22;
        sheet.text(left, y, look.text(), role);
        float from = left + sheet.textWidth(role, look.text()) + 8;
        sheet.line(from, y + 2, from + 90, y + 2, 0.6f);
        sheet.text(from + 96, y, look.text(), dice.any("/" + name + "/", "(" + name + ")", name));
        y += 6;
    }
}
