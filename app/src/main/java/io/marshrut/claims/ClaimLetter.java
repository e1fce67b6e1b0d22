package io.marshrut.claims;

import io.marshrut.directory.Companies;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Texts;
import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter that answers a claim (ответ на претензию) as DOCX, always in Russian; what is not known stays open in it. */
@Component
class ClaimLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", Texts.RUSSIAN);

    private final DocumentRenderer renderer;
    private final Companies companies;
    private final Directory directory;
    private final ClaimDays days;

    ClaimLetter(DocumentRenderer renderer, Companies companies, Directory directory, ClaimDays days) {
        this.renderer = renderer;
        this.companies = companies;
        this.directory = directory;
        this.days = days;
    }

    byte[] of(Claim claim, AnswerKind kind) {
        ConfirmedClaim said =
                claim.isConfirmed() ? claim.confirmed() : ConfirmedClaim.of(ClaimGuess.of(claim.recognised()));
        ClaimAnswer answer = claim.answer();
        LocalDate day = answer.numberedOn() == null ? days.today(claim.site()) : answer.numberedOn();
        Optional<Employee> signer = headOfTheCompany();
        Map<String, Object> data = new HashMap<>();
        data.put("kind", kind.key());
        data.put("company", companies.name());
        data.put("number", answer.number());
        data.put("day", DAY.format(day));
        data.put("claimant", said.claimantName());
        data.put("address", said.claimantAddress());
        data.put("claimNumber", said.claimNumber());
        data.put("claimDate", said.claimDate() == null ? null : DAY.format(said.claimDate()));
        data.put("receivedOn", DAY.format(claim.receivedOn()));
        data.put("demand", said.demand());
        data.put("basis", said.basis());
        data.put("pays", money(answer.toPay(said.amount())));
        data.put("grounds", answer.grounds());
        data.put("signer", signer.map(Employee::shortName).orElse(null));
        data.put("signerPosition", signer.map(person -> person.position().ru()).orElse(null));
        data.put(
                "performer",
                claim.confirmedBy() == null
                        ? null
                        : directory
                                .find(claim.confirmedBy())
                                .map(Employee::shortName)
                                .orElse(null));
        return renderer.docx(
                "claim-answer",
                data,
                new Edition(Texts.RUSSIAN, directory.site(claim.site()).zone(), claim.createdAt()));
    }

    /** «8 490,00» */
    private static String money(BigDecimal sum) {
        return sum == null ? null : String.format(Texts.RUSSIAN, "%,.2f", sum).replaceAll("[\\s\\u202f]", "\u00a0");
    }

    private Optional<Employee> headOfTheCompany() {
        return directory.departments().stream()
                .filter(department -> department.parent() == null)
                .map(Department::head)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(directory::find)
                .filter(Employee::active);
    }
}
