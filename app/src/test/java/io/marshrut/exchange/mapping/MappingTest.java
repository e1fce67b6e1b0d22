package io.marshrut.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message under the names of its partner, and what a mapping that is wrong is told. */
class MappingTest {

    private static final String MESSAGE = """
            {"subject": {"id": "0190"},
             "document": {"type": "INVOICE", "touchless": true,
                "fields": {"number": {"value": "УТ-42"}, "date": {"value": "2026-03-31"},
                           "totalAmount": {"value": "1220.00"}, "basis": {"value": null}},
                "lines": [{"name": "Болт", "quantity": "2.500", "amount": "1000.00"}, {"name": "Гайка", "amount": "220.00"}]}}
            """;

    private final MappingReader reader = new MappingReader(Set.of("document.verified", "contract.signed"));

    @Test
    void fillsTheObjectsOfAnAccountingSystem() throws Exception {
        Mapping mapping = reader.read("""
                document.verified:
                  entity: Document_ПоступлениеТоваровУслуг
                  fields:
                    НомерВходящегоДокумента: /document/fields/number/value
                    Date: {from: /document/fields/date/value, as: date-time}
                    Дата: {from: /document/fields/date/value, as: russian-date}
                    СуммаДокумента: {from: /document/fields/totalAmount/value, as: number}
                    ВидОперации: {from: /document/type, words: {INVOICE: Товары, ACCEPTANCE_ACT: Услуги}}
                    Комментарий: {value: Загружено}
                    Источник.Ключ: /subject/id
                    Источник.Автоматически: {from: /document/touchless, as: boolean}
                    Основание: /document/fields/basis/value
                    НетТакого: /document/fields/nothing/value
                  lines:
                    to: Товары
                    from: /document/lines
                    number: LineNumber
                    fields:
                      Содержание: /name
                      Количество: {from: /quantity, as: number}
                """);

        assertThat(mapping.entity("document.verified")).contains("Document_ПоступлениеТоваровУслуг");
        assertThat(mapping.of("document.verified", MESSAGE).orElseThrow().toString())
                .isEqualTo(
                        "{\"НомерВходящегоДокумента\":\"УТ-42\",\"Date\":\"2026-03-31T00:00:00\",\"Дата\":\"31.03.2026\","
                                + "\"СуммаДокумента\":1220.00,\"ВидОперации\":\"Товары\",\"Комментарий\":\"Загружено\","
                                + "\"Источник\":{\"Ключ\":\"0190\",\"Автоматически\":true},"
                                + "\"Товары\":[{\"Содержание\":\"Болт\",\"Количество\":2.500,\"LineNumber\":1},"
                                + "{\"Содержание\":\"Гайка\",\"LineNumber\":2}]}");
        assertThat(mapping.of("contract.signed", MESSAGE)).isEmpty();
    }

    @Test
    void nothingIsAMappingThatChangesNothing() throws Exception {
        assertThat(reader.read("  ").of("document.verified", MESSAGE)).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws Exception {
        Mapping wordless = reader.read("document.verified: {fields: {Вид: {from: /document/type, words: {UTD: УПД}}}}");
        assertThatThrownBy(() -> wordless.of("document.verified", MESSAGE))
                .isInstanceOf(Unmappable.class)
                .hasMessage("Вид <- INVOICE");
        Mapping dateless = reader.read(
                "document.verified: {fields: {Дата: {from: /document/fields/number/value, as: date-time}}}");
        assertThatThrownBy(() -> dateless.of("document.verified", MESSAGE))
                .isInstanceOf(Unmappable.class)
                .hasMessage("Дата <- УТ-42");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document.unknown: {fields: {A: /x}} | document.unknown",
                "document.verified: {fields: {A: x}} | document.verified.fields.A",
                "document.verified: {fields: {A: {from: /x, value: y}}} | document.verified.fields.A",
                "document.verified: {fields: {A: {from: /x, as: money}}} | document.verified.fields.A.as",
                "document.verified: {fields: {A B: /x}} | document.verified.fields.A B",
                "document.verified: {fields: {A: /x, A.B: /y}} | document.verified.fields.A.B",
                "document.verified: {fields: {}} | document.verified.fields",
                "document.verified: {field: {A: /x}} | document.verified.field",
                "document.verified: {fields: {A: /x}, lines: {from: /y, fields: {B: /z}}} | document.verified.lines.to",
                "document.verified: {entity: 'a/b', fields: {A: /x}} | document.verified.entity",
                "'[1, 2]' | mapping",
                "'a: [' | YAML: 1"
            })
    void aMappingThatIsWrongIsToldWhere(String yaml, String where) {
        assertThatThrownBy(() -> reader.read(yaml))
                .isInstanceOfSatisfying(
                        MappingReader.Wrong.class,
                        wrong -> assertThat(wrong.where()).isEqualTo(where));
    }

    @Test
    void aMappingThatUnfoldsWithoutEndIsRefused() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ndocument.verified: {fields: *c}\n";
        assertThatThrownBy(() -> reader.read(bomb)).isInstanceOf(MappingReader.Wrong.class);
        assertThatThrownBy(() -> reader.read("x".repeat(200_000))).isInstanceOf(MappingReader.Wrong.class);
    }
}
