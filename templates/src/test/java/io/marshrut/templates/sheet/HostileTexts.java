package io.marshrut.templates.sheet;

import java.util.List;

/** Texts that try to break a document. */
final class HostileTexts {

    static final List<String> ALL = List.of(
            "<script>alert(1)</script><img src=\"file:///etc/passwd\"/>&amp;&#0;]]>",
            "\u0000\u0001\u0008\u000B\u001B[31m\u007F\u0085\uFFFE\uFFFF",
            "эмодзи \uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDCBB и иероглифы \u5951\u7D04\u66F8",
            "одинокие половинки \uD83D и \uDE00",
            "справа налево: \u05E9\u05DC\u05D5\u05DD, \u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064A\u0643\u0645 (12)",
            "подмена \u202Egpj.exe\u202C и \u2066изоляция\u2069",
            "\u0338начинается с надстрочного знака \u0301\u0301\u0301",
            "ж".repeat(10_000),
            "слова и слова ".repeat(715),
            "\n".repeat(60) + "после шестидесяти пустых строк",
            "[[${7*7}]] __${7*7}__ ${7*7} #{title} th:text=\"1\" {0} {title} 'кавычка'",
            "из macOS: \u0438\u0306\u0435\u0308",
            "\uFEFF\u00AD\u200B\u2060 невидимые");

    private HostileTexts() {}

    /** A sheet in which these texts take turns. */
    static SheetContents sheet() {
        int[] next = {0};
        return Sheets.told(text -> ALL.get(next[0]++ % ALL.size()));
    }
}
