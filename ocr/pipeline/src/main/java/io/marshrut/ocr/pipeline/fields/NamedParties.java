package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parties that a text introduces: «ООО «Альфа», именуемое в дальнейшем «Поставщик», в лице …». */
final class NamedParties {

    /** A preamble does not go on for longer. */
    private static final int LINES_OF_A_PREAMBLE = 45;

    /** In folded letters: «й» is «и» there. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:именуем[а-я]{2,3}|далее)(?:\\s+(?:в дальнеишем|далее|по тексту|также|именуем[а-я]{2,3}|и|как))*"
                    + "\\s*[-–—:]*\\s*[(«\"“„'<]*\\s*([а-я]{5,20})(?![а-я])");

    private static final Pattern LAW_FORM = Pattern.compile(
            "(?<![а-я\\d-])(?:общество с ограниченнои|(?:публичное |непубличное |закрытое |открытое )?акционерное общество"
                    + "|индивидуальныи предприниматель|(?:федеральное |государственное |муниципальное |бюджетное |казенное "
                    + "|автономное |унитарное |краевое |областное |городское )+(?:учреждение|предприятие)"
                    + "|автономная некоммерческая|товарищество|(?:производственныи )?кооператив|граждани?н(?:ка)?"
                    + "|ооо|оао|пао|зао|нао|ао|ип|фгуп|муп|гуп|фгбу|гбу|мбу|мку|фку|ано|нко|тсж|снт|фгаоу|фгбоу)(?![а-я\\d])");

    private final Passage text;
    private final PartyName names;
    private final List<Party> parties = new ArrayList<>();

    private record Party(Label side, String role, int from, int introduced, int to) {}

    private NamedParties(Passage text, boolean recognised) {
        this.text = text;
        this.names = new PartyName(text, recognised);
        find();
    }

    static NamedParties in(Paper paper, int titleRow) {
        List<TextLine> lines =
                TextLine.of(paper.pages(), paper.rows().get(titleRow).row());
        return new NamedParties(
                new Passage(lines.subList(0, Math.min(lines.size(), LINES_OF_A_PREAMBLE))), paper.recognised());
    }

    void read(Findings findings) {
        for (Party party : parties) {
            boolean seller = party.side() == Label.SELLER;
            findings.put(seller ? FieldName.SELLER_NAME : FieldName.BUYER_NAME, name(party))
                    .put(seller ? FieldName.SELLER_INN : FieldName.BUYER_INN, names.inn(codes(party), party.to()))
                    .put(seller ? FieldName.SELLER_KPP : FieldName.BUYER_KPP, names.kpp(codes(party), party.to()));
        }
    }

    private void find() {
        String folded = text.folded();
        Matcher introduced = INTRODUCED.matcher(folded);
        int from = 0;
        List<Party> found = new ArrayList<>();
        while (introduced.find()) {
            String role = introduced.group(1);
            Label side = PartyRole.of(role);
            if (side != null && found.stream().noneMatch(party -> party.role().equals(role))) {
                found.add(new Party(side, role, from, introduced.start(), introduced.end()));
                from = introduced.end();
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Party party = found.get(i);
            // codes may follow the role, up to the next party's name
            int to = i + 1 < found.size()
                    ? start(party.introduced(), found.get(i + 1).introduced()).orElse(party.to())
                    : Math.min(folded.length(), party.to() + 300);
            parties.add(new Party(sideOf(party, found), party.role(), party.from(), party.introduced(), to));
        }
    }

    /** A генподрядчик is paid by the customer, and pays the subcontractor. */
    private static Label sideOf(Party party, List<Party> all) {
        boolean middle = PartyRole.isMiddle(party.role());
        boolean sellerThere = all.stream().anyMatch(other -> other != party && other.side() == Label.SELLER);
        return middle ? (sellerThere ? Label.BUYER : Label.SELLER) : party.side();
    }

    private Optional<Found> name(Party party) {
        return start(party.from(), party.introduced()).flatMap(start -> names.name(start, party.introduced()));
    }

    /** What stands before a name belongs to the party before: «… (далее — Поставщик), ИНН 7705123452, и АО «Вектор»». */
    private int codes(Party party) {
        return start(party.from(), party.introduced()).orElse(party.from());
    }

    private Optional<Integer> start(int from, int to) {
        Matcher form = LAW_FORM.matcher(text.folded());
        form.region(from, to).useTransparentBounds(true);
        return form.find() ? Optional.of(form.start()) : Optional.empty();
    }
}
