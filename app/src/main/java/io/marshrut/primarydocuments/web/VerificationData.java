package io.marshrut.primarydocuments.web;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.primarydocuments.Candidates;
import io.marshrut.primarydocuments.PersonSeconds;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the verification asks for and tells: words, other readings, and how long a person works. */
@RestController
@RequestMapping("/documents/{id}")
class VerificationData {

    /** A word and its place. */
    record PlacedWord(String text, Box box) {}

    /** @param shown as people write it, which is how the form takes it */
    record OtherReading(String shown, int page, Box box) {}

    private final Candidates candidates;
    private final PersonSeconds times;

    VerificationData(Candidates candidates, PersonSeconds times) {
        this.candidates = candidates;
        this.times = times;
    }

    @GetMapping("/words/{page}")
    List<PlacedWord> words(Caller caller, @PathVariable String id, @PathVariable int page) {
        return candidates.words(caller, known(id), page).stream()
                .map((Word word) -> new PlacedWord(word.text(), word.box()))
                .toList();
    }

    @GetMapping("/candidates")
    Map<String, List<OtherReading>> candidates(Caller caller, @PathVariable String id) {
        Map<String, List<OtherReading>> readings = new LinkedHashMap<>();
        candidates
                .of(caller, known(id))
                .forEach((name, found) -> readings.put(
                        name.key(),
                        found.stream()
                                .map(one -> new OtherReading(
                                        ShownValue.of(name.kind(), one.value()), one.page(), one.box()))
                                .toList()));
        return readings;
    }

    /** A person has the document before them. */
    @PostMapping("/sittings")
    Map<String, UUID> begin(Caller caller, @PathVariable String id) {
        return Map.of("id", times.begin(caller, known(id)));
    }

    /** How much of it was work until now. */
    @PostMapping("/sittings/{sitting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void worked(
            Caller caller,
            @PathVariable String id,
            @PathVariable String sitting,
            @RequestParam(defaultValue = "0") long millis) {
        times.worked(caller, known(id), known(sitting), millis);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
