package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.types.Paper;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issues a power of attorney: behind «Организация» of the form, or the subject of «… доверяет». */
final class Principal {

    private static final Pattern ORGANISATION =
            Pattern.compile("(?<![а-я])(?:организация|предприятие|доверитель|потребитель)(?![а-я])[\\s:–—-]*");
    private static final Pattern ISSUES = Pattern.compile(
            "(?<![а-я])(?:в лице|настоящеи доверенностью|доверяет|уполномочивает|доверяю|уполномочиваю)(?![а-я])");
    private static final Pattern LAW_FORM = Pattern.compile(
            "(?<![а-я\\d-])(?:общество с ограниченнои|(?:публичное |непубличное |закрытое |открытое )?акционерное общество"
                    + "|индивидуальныи предприниматель|ооо|оао|пао|зао|нао|ао|ип|фгуп|муп|гуп|фгбу|гбу|мбу|ано|нко)(?![а-я\\d])");
    private static final int CODES_BEHIND = 400;

    private final Passage text;
    private final PartyName names;
    private final int titleAt;

    Principal(Paper paper, Title title) {
        List<TextLine> lines = TextLine.of(paper.pages());
        this.text = new Passage(lines);
        int behind = title == null
                ? lines.size()
                : TextLine.of(paper.pages(), title.row()).size();
        List<TextLine> above = lines.subList(0, lines.size() - behind);
        this.titleAt = new Passage(above).text().length();
        this.names = new PartyName(text, paper.recognised());
    }

    void read(Findings findings) {
        Optional<Integer> start = subject().or(this::labelled);
        start.ifPresent(from -> {
            int issues = first(ISSUES, from).orElse(Math.min(text.text().length(), from + CODES_BEHIND));
            int to = Math.min(text.text().length(), Math.max(issues, from + 1));
            findings.put(FieldName.SELLER_NAME, names.name(from, to))
                    .put(FieldName.SELLER_INN, names.inn(from, to))
                    .put(FieldName.SELLER_KPP, names.kpp(from, to));
        });
    }

    /** The last company or entrepreneur named before «в лице» or «доверяет», at the start of its sentence. */
    private Optional<Integer> subject() {
        return first(ISSUES, titleAt).flatMap(end -> form(titleAt, end).or(() -> form(0, end)));
    }

    private Optional<Integer> form(int from, int to) {
        Matcher form = LAW_FORM.matcher(text.folded());
        form.region(from, to).useTransparentBounds(true);
        return form.find() ? Optional.of(form.start()) : Optional.empty();
    }

    private Optional<Integer> labelled() {
        Matcher label = ORGANISATION.matcher(text.folded());
        return label.find() ? Optional.of(label.end()) : Optional.empty();
    }

    private Optional<Integer> first(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text.folded());
        return matcher.find(Math.min(from, text.text().length())) ? Optional.of(matcher.start()) : Optional.empty();
    }
}
