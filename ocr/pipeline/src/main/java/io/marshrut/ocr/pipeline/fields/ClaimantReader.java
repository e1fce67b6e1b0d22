package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who claims: the lines behind «от» above the title; on a letterhead the lines above the addressee. */
final class ClaimantReader {

    private static final Pattern FROM =
            Pattern.compile("^[^а-я]*(от(?: кого)?|заявитель|отправитель|потребитель|претендент)(?![а-я])\\s*:?\\s*");
    private static final Pattern TO = Pattern.compile(
            "^[^а-я]*(кому(?![а-я])|куда(?![а-я])|адресат|получатель|директору|генеральному|руководителю|управляющему|продавц|в адрес|в (ооо|ао|пао|общество)(?![а-я]))");
    private static final Pattern END_OF_NAME = Pattern.compile("[,;(]|(?<![а-я])(?:"
            + "(?:инн|кпп|исх|огрн|огрнип|тел|моб|эл|юр|паспорт|телефон|адрес[а-я]{0,3}|почта)(?![а-я])"
            + "|e-?mail|прожива|зарегистр|паспортн|мобильн[а-я]+ тел|электронн[а-я]+ (?:поч|адр)|почтов[а-я]+ адр"
            + "|юридическ[а-я]+ адр)");
    private static final Pattern QUOTED = Pattern.compile("[«\"“„][^»\"”]*[»\"”]");
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![а-я])(адрес[а-я]*(?: регистрации| проживания| места жительства| местонахождения| для корреспонденции)?|прожив[а-я]+|зарегистрирован[а-я]*)(?:\\s+по адресу)?(?![а-я])\\s*:?\\s*");
    private static final Pattern END_OF_ADDRESS = Pattern.compile(
            "(?<![а-я])(инн|кпп|исх|огрн|огрнип|паспорт|тел|телефон|моб|e-?mail|эл|почта|электронн|р/с|бик|банк)(?=[а-я.:/ -]|$)");
    private static final Pattern INN = Pattern.compile("(?<![а-я])инн(?:/кпп)?\\s*:?\\s*");
    private static final Pattern DIGITS = Pattern.compile("^[^\\d]{0,3}(\\d{12}|\\d{10})(?!\\d)");
    private static final int SHORTEST_ADDRESS = 10;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME = 150;

    /** The claimant's lines as one text. */
    private final Passage part;
    /** Place in it at which the name begins. */
    private final int nameFrom;

    private final boolean recognised;

    ClaimantReader(List<TextLine> head, boolean recognised) {
        this.recognised = recognised;
        int from = first(head, FROM);
        int to = first(head, TO);
        if (from >= 0) {
            int end = to > from ? to : head.size();
            this.part = new Passage(head.subList(from, end));
            Matcher label = FROM.matcher(part.folded());
            this.nameFrom = label.find() ? label.end() : 0;
        } else {
            // a letterhead is above whom it is written to
            List<TextLine> above = to > 0 ? head.subList(0, to) : List.of();
            int name = java.util.stream.IntStream.range(0, above.size())
                    .filter(i -> LegalForm.isOne(above.get(i).tokens().get(0).text()))
                    .findFirst()
                    .orElse(-1);
            this.part = name < 0 ? null : new Passage(above.subList(name, above.size()));
            this.nameFrom = 0;
        }
    }

    Optional<Found> name() {
        if (part == null) {
            return Optional.empty();
        }
        String folded = part.folded();
        int end = endOfName();
        Matcher postcode = POSTCODE.matcher(part.readable());
        end = postcode.find(nameFrom) ? Math.min(end, postcode.start()) : end;
        String value = part.text().substring(nameFrom, end).strip();
        if (value.length() > LONGEST_NAME
                || value.chars().filter(Character::isLetter).count() < 5
                || QUOTED.matcher(value).replaceAll("").chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String russian = recognised
                ? Arrays.stream(value.split(" ")).map(LookAlikes::cyrillic).collect(Collectors.joining(" "))
                : value;
        Found found = part.text(russian, nameFrom, end);
        // «от Ивановой Марии»: the case is not the one that it is written in, a person must look
        return Optional.of(isInAnotherCase() ? found.asContradicted() : found);
    }

    /** What is quoted is a name, even if it begins like a label: «Электросила», «Адрес». */
    private int endOfName() {
        String text = part.text();
        Matcher ending = END_OF_NAME.matcher(part.folded());
        ending.region(Math.min(nameFrom, text.length()), text.length()).useTransparentBounds(true);
        while (ending.find()) {
            int at = ending.start();
            boolean quoted = QUOTED.matcher(text).results().anyMatch(name -> name.start() < at && at < name.end());
            if (!quoted) {
                return at;
            }
        }
        return text.length();
    }

    Optional<Found> inn() {
        if (part == null) {
            return Optional.empty();
        }
        Matcher label = INN.matcher(part.folded());
        String readable = part.readable();
        List<Found> found = label.results()
                .flatMap(hit -> digits(readable, hit.end()).stream())
                .toList();
        return found.size() == 1
                ? Optional.of(found.get(0))
                : found.stream().filter(one -> Inn.isValid(one.value())).findFirst();
    }

    private Optional<Found> digits(String readable, int from) {
        Matcher digits = DIGITS.matcher(readable.substring(from));
        if (!digits.find()) {
            return Optional.empty();
        }
        int start = from + digits.start(1);
        int end = from + digits.end(1);
        Found found = part.exact(digits.group(1), start, end);
        return Optional.of(part.text().substring(start, end).equals(digits.group(1)) ? found : found.asRepaired());
    }

    Optional<Found> address() {
        if (part == null) {
            return Optional.empty();
        }
        String folded = part.folded();
        Matcher label = ADDRESS.matcher(folded);
        while (label.find()) {
            boolean ofMail = folded.substring(0, label.start()).endsWith("электронныи ")
                    || folded.substring(label.end()).startsWith("электронн");
            Optional<Found> address = ofMail ? Optional.empty() : address(label.end());
            if (address.isPresent()) {
                return address;
            }
        }
        // a letterhead gives it without a word
        Matcher postcode = POSTCODE.matcher(part.readable());
        return postcode.find(nameFrom) ? address(postcode.start()) : Optional.empty();
    }

    private Optional<Found> address(int from) {
        Matcher ending = END_OF_ADDRESS.matcher(part.folded());
        int end = ending.find(from) ? ending.start() : part.folded().length();
        String value = part.text().substring(from, end).strip().replaceAll("[,;.\\s]+$", "");
        boolean possible = value.length() >= SHORTEST_ADDRESS && value.length() <= LONGEST_ADDRESS;
        return possible ? Optional.of(part.text(value, from, end)) : Optional.empty();
    }

    /** «от» without a colon governs the genitive; the name of a company in quotes stays what it is. */
    private boolean isInAnotherCase() {
        String name = part.text().substring(nameFrom).strip();
        return nameFrom > 0
                && !part.text().substring(0, nameFrom).contains(":")
                && !LegalForm.isOne(name.split("[\\s«\"]")[0]);
    }

    private static int first(List<TextLine> lines, Pattern pattern) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher label = pattern.matcher(lines.get(i).text().folded());
            if (label.find() && !isDated(lines.get(i).text().text().substring(label.end()))) {
                return i;
            }
        }
        return -1;
    }

    /** «от 12.03.2026» names nobody. */
    private static boolean isDated(String rest) {
        return rest.chars().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isDigit);
    }
}
