package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Party;
import java.util.List;

/** What договоры here have in common. */
final class ContractParts {

    static final List<String> CLAUSES = List.of(
            "Приемка по количеству производится в день получения, по качеству в течение 20 дней. О вызове представителя"
                    + " другая сторона уведомляется телеграммой или по электронной почте.",
            "Обязательство по оплате считается исполненным в момент списания денежных средств с корреспондентского"
                    + " счета банка плательщика.",
            "В случае просрочки кредитор вправе начислить неустойку 0,03% за каждый день, а также потребовать штраф"
                    + " 10 000,00 руб. за непредставление первичных документов до 5 числа.",
            "Стороны ежеквартально составляют акт сверки. Документы, переданные через оператора электронного"
                    + " документооборота, равнозначны документам на бумаге.",
            "Каждая сторона хранит в тайне условия договора в течение 3 лет. Стороны заверяют, что не имеют задолженности"
                    + " по налогам свыше 1 000 000 рублей.",
            "Об изменении адреса или банковских реквизитов сторона сообщает письменно в пятидневный срок.",
            "Договор может быть расторгнут в одностороннем порядке с уведомлением за 30 дней. Претензионный порядок"
                    + " обязателен, срок ответа 15 рабочих дней.",
            "Обстоятельства непреодолимой силы подтверждаются справкой торгово-промышленной палаты.");

    private ContractParts() {}

    /** Name, codes and bank of a side with a place to sign. */
    static void block(Press press, String role, Party party, Bank bank) {
        press.text(press.look.bold(), role);
        press.text(party.name());
        press.text("Адрес: " + party.address());
        press.text("ИНН " + party.inn());
        if (party.kpp() != null) {
            press.text("КПП " + party.kpp());
        }
        press.text("р/сч. " + bank.account());
        press.text(bank.name());
        press.text("кор. сч. " + bank.correspondentAccount());
        press.text("БИК " + bank.bik());
        press.text("тел. +7 (831) 2" + press.dice.digits(2) + "-" + press.dice.digits(2) + "-10");
        press.signature("", party.signatory());
    }

    static void done(Press press) {
        press.sides();
        press.numberAndDate();
        press.sums(false);
        press.bank(press.deal.sellerBank());
    }
}
