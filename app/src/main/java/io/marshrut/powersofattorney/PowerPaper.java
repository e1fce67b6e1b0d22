package io.marshrut.powersofattorney;

import io.marshrut.directory.Companies;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Texts;
import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.Edition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The paper of a power of attorney (бланк доверенности) as PDF/A-2b, always in Russian: it is shown to courts, authorities
 * and counterparties. Whoever heads the company signs it (Civil Code, art. 185.1 para. 4).
 */
@Component
class PowerPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", Texts.RUSSIAN);

    private final DocumentRenderer renderer;
    private final Companies companies;
    private final Directory directory;
    private final String address;

    PowerPaper(
            DocumentRenderer renderer,
            Companies companies,
            Directory directory,
            @Value("${marshrut.address}") String address) {
        this.renderer = renderer;
        this.companies = companies;
        this.directory = directory;
        this.address = address;
    }

    /** @param secret that opens the page of its check */
    byte[] of(PowerOfAttorney power, String secret) {
        Map<String, Object> data = new HashMap<>();
        data.put("number", power.number());
        data.put("issued", day(power.issuedOn()));
        data.put("company", companies.name());
        Optional<Employee> signer = headOfTheCompany();
        data.put("signer", signer.map(Employee::name).orElse(null));
        data.put("signerShort", signer.map(Employee::shortName).orElse(null));
        data.put("signerPosition", signer.map(person -> person.position().ru()).orElse(null));
        data.put("holder", power.holderName());
        data.put("holderShort", shortName(power));
        data.put("holderPosition", power.holderPosition());
        data.put("passport", power.passport());
        data.put(
                "actions",
                power.actions().stream().map(action -> action.text().ru()).toList());
        data.put("before", power.beforeWhom());
        data.put("from", day(power.startsOn()));
        data.put("until", day(power.endsOn()));
        data.put("substitution", power.substitution() ? "yes" : "no");
        data.put("originals", String.valueOf(power.originals()));
        data.put("address", address + "/powers-of-attorney/check/" + secret);
        return renderer.pdf(
                "power-of-attorney",
                data,
                new Edition(Texts.RUSSIAN, directory.site(power.site()).zone(), power.createdAt()));
    }

    private String shortName(PowerOfAttorney power) {
        return power.holder() == null
                ? power.holderName()
                : directory.find(power.holder()).map(Employee::shortName).orElse(power.holderName());
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

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
