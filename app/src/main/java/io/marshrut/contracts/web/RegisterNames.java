package io.marshrut.contracts.web;

import io.marshrut.access.Permissions;
import io.marshrut.contracts.ContractLine;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up whom and what the lines of the register name: one query for all people of them, places from memory. */
@Component
class RegisterNames {

    private final Directory directory;
    private final Permissions permissions;
    private final Texts texts;
    private final Clock clock;

    RegisterNames(Directory directory, Permissions permissions, Texts texts, Clock clock) {
        this.directory = directory;
        this.permissions = permissions;
        this.texts = texts;
        this.clock = clock;
    }

    RegisterCells ofPage(Caller reader, List<ContractLine> lines) {
        return cells(reader, lines, CellFormat.ofPages(new Formats(texts, reader, clock.instant())));
    }

    RegisterCells ofTable(Caller reader, List<ContractLine> lines) {
        return cells(reader, lines, CellFormat.ofTables(reader.zone()));
    }

    private RegisterCells cells(Caller reader, List<ContractLine> lines, CellFormat format) {
        Locale language = reader.locale();
        Set<String> people = new HashSet<>();
        for (ContractLine line : lines) {
            people.add(line.contract().initiator());
            line.pending().stream().map(WorkItem::assignee).forEach(people::add);
        }
        Map<String, String> roles = new HashMap<>();
        permissions
                .allRoles()
                .forEach((code, role) -> roles.put(code, role.name().in(language)));
        RegisterCells.Names names = new RegisterCells.Names(
                directory.employees(people),
                words(directory.sites(), Site::code, Site::name, language),
                words(directory.departments(), Department::code, Department::name, language),
                roles);
        return new RegisterCells(names, format, texts, language);
    }

    private static <T> Map<String, String> words(
            Collection<T> all, Function<T, String> code, Function<T, LocalText> name, Locale language) {
        return all.stream()
                .collect(Collectors.toMap(code, one -> name.apply(one).in(language)));
    }
}
