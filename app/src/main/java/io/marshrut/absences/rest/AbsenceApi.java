package io.marshrut.absences.rest;

import io.marshrut.absences.AbsenceDraft;
import io.marshrut.absences.Absences;
import io.marshrut.absences.EnteredAbsence;
import io.marshrut.directory.Absence;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /absences}: who is away, and who stands in. */
@RestController
@RequestMapping("/api/v1/absences")
class AbsenceApi {

    /** @param notices what the author should know at once; only in the answer to its entry */
    record AbsenceView(
            UUID id,
            String employee,
            LocalDate from,
            LocalDate to,
            Absence.Reason reason,
            List<Absence.Deputy> deputies,
            List<String> notices) {

        static AbsenceView of(Absence absence) {
            return of(new EnteredAbsence(absence, List.of()));
        }

        static AbsenceView of(EnteredAbsence entered) {
            Absence absence = entered.absence();
            return new AbsenceView(
                    absence.id(),
                    absence.employee(),
                    absence.firstDay(),
                    absence.lastDay(),
                    absence.reason(),
                    absence.deputies(),
                    entered.notices());
        }
    }

    /** @param to the new last day */
    record End(LocalDate to) {}

    private final Absences absences;

    AbsenceApi(Absences absences) {
        this.absences = absences;
    }

    /** @param others those of the people whose absences the caller may enter; else the caller's own */
    @GetMapping
    Paged<AbsenceView> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean others,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        Paged.Request asked = Paged.Request.of(page, size);
        if (others) {
            return absences.ofOthers(caller, asked).map(AbsenceView::of);
        }
        List<Absence> mine = absences.mine(caller);
        return asked.with(mine.stream().skip(asked.offset()).limit(asked.size()).toList(), mine.size())
                .map(AbsenceView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView add(Caller caller, @RequestBody AbsenceDraft draft) {
        return AbsenceView.of(absences.add(caller, draft));
    }

    @PostMapping("/{id}/end")
    AbsenceView end(Caller caller, @PathVariable String id, @RequestBody End end) {
        return AbsenceView.of(absences.end(caller, id(id), end.to()));
    }

    @PostMapping("/{id}/deputies")
    AbsenceView nameDeputy(Caller caller, @PathVariable String id, @RequestBody Absence.Deputy deputy) {
        return AbsenceView.of(absences.nameDeputy(caller, id(id), deputy));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String id) {
        absences.remove(caller, id(id));
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
