package io.marshrut.directory;

import io.marshrut.shared.Texts;
import io.marshrut.tables.Column;
import java.util.List;

/** The columns of a list of people. */
final class PersonColumns {

    private final Texts texts;
    private final List<Column> columns;

    PersonColumns(Texts texts) {
        this.texts = texts;
        this.columns = List.of(
                column("login").needed().like("kravtsova"),
                column("lastName").needed().like("Кравцова"),
                column("firstName").needed().like("Мария"),
                column("middleName").like("Олеговна"),
                column("email").alsoCalled("Email", "Почта", "E-mail").like("kravtsova@company.example"),
                column("phone").like("8 812 000-00-00"),
                column("personnelNumber")
                        .alsoCalled("Табельный №", "Таб. номер")
                        .like("000123"),
                column("site").alsoCalled("Магазин").like("SPB-01"),
                column("department").alsoCalled("Отдел").like("Бухгалтерия"),
                column("position").like("Бухгалтер"),
                column("superior").alsoCalled("Руководитель (логин)").like("ivanov"),
                column("roles").alsoCalled("Роль").like("accountant; manager@SPB-03"));
    }

    List<Column> all() {
        return columns;
    }

    private Column column(String key) {
        return Column.of(key, texts.both("directory.field." + key));
    }
}
