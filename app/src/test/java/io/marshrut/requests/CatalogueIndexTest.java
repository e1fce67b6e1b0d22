package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.requests.CatalogueIndex.Found;
import io.marshrut.requests.CatalogueIndex.Searched;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type leads to the kind they mean. */
class CatalogueIndexTest {

    private final CatalogueIndex index = new CatalogueIndex(List.of(
            entry(
                    "it/incident",
                    "Сбой или неисправность",
                    "Something is broken",
                    "Не работает компьютер, касса, программа, связь или доступ",
                    List.of("зависает", "принтер не печатает", "нет интернета", "не открывается 1С", "забыл пароль"),
                    List.of("Что не работает", "Касса, эквайринг, весы", "Компьютер, принтер, телефон")),
            entry(
                    "it/new-user",
                    "Новый сотрудник",
                    "A newcomer",
                    "Учётная запись, почта, оборудование и доступы к первому рабочему дню",
                    List.of("приём на работу", "стажёр", "onboarding"),
                    List.of("Должность", "Ноутбук", "Телефон")),
            entry(
                    "it/access",
                    "Доступ к системе",
                    "Access to a system",
                    "Права в программе или папке с согласием владельца",
                    List.of("дать права", "нет доступа к папке", "permissions"),
                    List.of("Система", "До какого дня нужен доступ")),
            entry(
                    "maintenance/cash-desk-failure",
                    "Отказ кассы",
                    "A till has failed",
                    "Касса стоит, покупатели ждут: круглосуточно",
                    List.of("касса не печатает", "не работает касса", "не пробивает чек", "завис терминал оплаты"),
                    List.of("Номер кассы", "Что с ней", "Не печатает чек", "Не открывается денежный ящик")),
            entry(
                    "maintenance/small-repair",
                    "Мелкий ремонт",
                    "A small repair",
                    "Дверь, свет, сантехника, замок",
                    List.of("перегорела лампочка", "течёт кран", "сломался замок", "не закрывается дверь"),
                    List.of("Что починить", "Где")),
            entry(
                    "marketing/pos-materials",
                    "POS-материалы для магазина",
                    "POS materials for a store",
                    "Ценники, воблеры, плакаты",
                    List.of("напечатать ценники", "плакат", "листовки", "price tags"),
                    List.of("Сколько штук", "Формат")),
            entry(
                    "marketing/banner",
                    "Вывеска или баннер",
                    "A banner or a sign",
                    "От эскиза до монтажа",
                    List.of("растяжка", "наружная реклама"),
                    List.of("Размер", "Куда повесить")),
            entry(
                    "legal/power-of-attorney",
                    "Доверенность",
                    "A power of attorney",
                    "Оформить, продлить или отозвать доверенность",
                    List.of("право подписи", "представлять интересы"),
                    List.of("На кого", "Полномочия")),
            entry(
                    "legal/claim",
                    "Входящая претензия",
                    "An incoming claim",
                    "Ответить на претензию покупателя или поставщика в срок",
                    List.of("жалоба покупателя", "рекламация", "досудебная претензия"),
                    List.of("От кого", "Чего требуют")),
            entry(
                    "finance/payment",
                    "Заявка на оплату",
                    "A payment request",
                    "Оплатить счёт поставщика",
                    List.of("оплатить счет", "перевести деньги", "аванс", "invoice"),
                    List.of("Контрагент", "Сумма")),
            entry(
                    "logistics/dispute",
                    "Расхождение при поставке",
                    "A delivery dispute",
                    "Недостача, пересорт или бой товара",
                    List.of("привезли не то", "не хватает товара", "брак"),
                    List.of("Номер накладной", "Поставщик"))));

    @ParameterizedTest
    @CsvSource({
        // as people say it
        "касса не печатает, maintenance/cash-desk-failure",
        "не работает касса, maintenance/cash-desk-failure",
        "у нас на кассе не пробивает чек уже час, maintenance/cash-desk-failure",
        "нужно оплатить счета поставщику, finance/payment",
        "принтер не печатает, it/incident",
        "нет интернета, it/incident",
        // other forms of the words
        "кассы отказали, maintenance/cash-desk-failure",
        "доверенностей, legal/power-of-attorney",
        "продление доверенности, legal/power-of-attorney",
        "жалобы покупателей, legal/claim",
        "печать ценников, marketing/pos-materials",
        "новые сотрудники, it/new-user",
        "лампочку, maintenance/small-repair",
        "сломались двери, maintenance/small-repair",
        "всё зависло, it/incident",
        // unfinished
        "довер, legal/power-of-attorney",
        "прет, legal/claim",
        "выв, marketing/banner",
        "касса не печат, maintenance/cash-desk-failure",
        // mistakes
        "каса не пичатает, maintenance/cash-desk-failure",
        "доверенасть, legal/power-of-attorney",
        "притензия, legal/claim",
        "перегорела лапмочка, maintenance/small-repair",
        "банер, marketing/banner",
        "сотрудинк, it/new-user",
        // the other layout
        "ghbynth, it/incident",
        "rfccf yt gtxfnftn, maintenance/cash-desk-failure",
        "ljdthtyyjcnm, legal/power-of-attorney",
        "ghtntypbz, legal/claim",
        "ыефаа щтищфквштп, it/new-user",
        "лампочка ytn cdtnf, maintenance/small-repair",
        // е for ё, and back
        "стажер, it/new-user",
        "счёт, finance/payment",
        "прием на работу, it/new-user",
        // English
        "tills failed, maintenance/cash-desk-failure",
        "payments, finance/payment",
        "repairing, maintenance/small-repair",
        "acces permision, it/access",
        "1с, it/incident",
        // what nobody wrote is passed over
        "срочно!!! караул претензия, legal/claim"
    })
    void leadsToTheKindThatIsMeant(String typed, String kind) {
        assertThat(index.find(typed).kinds()).as(typed).first().isEqualTo(kind);
    }

    @Test
    void whatIsFoundWholeIsNoGuess() {
        assertThat(index.find("касса не печатает").exact()).isTrue();
        assertThat(index.find("сломался замок").exact()).isTrue();
    }

    @Test
    void wordsThatNoKindHasTogetherGiveTheNearest() {
        Found found = index.find("доверенность баннер");

        assertThat(found.exact()).isFalse();
        assertThat(found.kinds()).containsExactlyInAnyOrder("legal/power-of-attorney", "marketing/banner");
    }

    @Test
    void oneWordOfManyThatIsKnownIsAGuess() {
        assertThat(index.find("зачем мурлычет полосатый кот доверенность").exact())
                .isFalse();
    }

    @Test
    void ofWordsWithAHyphenEachCounts() {
        assertThat(index.find("нечто-доверенность-эдакое").exact()).isFalse();
        assertThat(index.find("POS-материалы").kinds()).first().isEqualTo("marketing/pos-materials");
    }

    @ParameterizedTest
    @CsvSource({"щекотливый", "zzz", "'   '", "'не у на'", "'!!! ???'", "'* AND ( OR :'", "я"})
    void findsNothingWhereNothingIsMeant(String typed) {
        assertThat(index.find(typed).kinds()).isEmpty();
    }

    @Test
    void aStoryOfAnyLengthIsRead() {
        assertThat(index.find("претензия " + "очень ".repeat(50_000)).kinds()).contains("legal/claim");
    }

    @Test
    void anEmptyCatalogueAnswersToo() {
        assertThat(new CatalogueIndex(List.of()).find("касса").kinds()).isEmpty();
    }

    private static Searched entry(
            String kind, String ru, String en, String description, List<String> words, List<String> form) {
        return new Searched(kind, List.of(ru, en), words, List.of(description), form);
    }
}
