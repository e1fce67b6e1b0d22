package io.marshrut.contracts.rest;

import io.marshrut.approvals.VotesOfMine;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What approvers do beside deciding: ask one more person, pin a remark, take a vote back. */
@RestController
@RequestMapping("/api/v1")
class VotesApi {

    record NewApprover(String employee, String turn, String comment) {}

    record NewRemark(String text, Integer page, List<Double> box) {}

    private final VotesOfMine votes;

    VotesApi(VotesOfMine votes) {
        this.votes = votes;
    }

    /** {@code turn}: {@code BEFORE} or {@code AFTER} the caller. */
    @PostMapping("/tasks/{id}/approvers")
    @ResponseStatus(HttpStatus.CREATED)
    void add(Caller caller, @PathVariable String id, @RequestBody NewApprover body) {
        VotesOfMine.Turn turn = Arrays.stream(VotesOfMine.Turn.values())
                .filter(one -> one.name().equals(body.turn()))
                .findFirst()
                .orElse(null);
        votes.add(caller, id(id), body.employee(), turn, body.comment());
    }

    @PostMapping("/tasks/{id}/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    ContractAnswer.RemarkLine remark(Caller caller, @PathVariable String id, @RequestBody NewRemark body) {
        return ContractAnswer.RemarkLine.of(votes.remark(caller, id(id), body.text(), body.page(), body.box()));
    }

    @PostMapping("/votes/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable String id) {
        votes.takeBack(caller, id(id));
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
