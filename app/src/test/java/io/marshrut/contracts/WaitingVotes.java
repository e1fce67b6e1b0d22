package io.marshrut.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes of the contracts of a {@link ChanceCompany} as they stand, and a second telling of who could cast them. */
final class WaitingVotes {

    /** A person who casts a vote, and in whose name. */
    record Casting(String login, String principal) {}

    /** A required vote that waits. */
    record Waiting(
            String contract,
            String initiator,
            String vote,
            String item,
            String assignee,
            String role,
            String site,
            String department,
            boolean everyRole,
            boolean byInitiator,
            Set<String> heard) {

        @Override
        public String toString() {
            return "vote " + vote + " of " + contract + " by " + initiator + ", waits for "
                    + (assignee == null ? role + " at " + site + "/" + department : assignee) + ", heard " + heard;
        }
    }

    /** A vote with its stage, whatever became of it. */
    record Told(
            int round,
            String stage,
            String stageId,
            String mode,
            int quorum,
            boolean required,
            boolean everyRole,
            boolean byInitiator,
            String stageState,
            String state,
            String decision,
            String login,
            String role,
            String site,
            String department,
            String source,
            String decidedBy,
            String onBehalfOf) {

        boolean isDecided() {
            return Set.of("CAST", "STANDS").contains(state);
        }

        boolean isPositive() {
            return isDecided() && decision.startsWith("APPROVE");
        }

        String principal() {
            return onBehalfOf == null ? decidedBy : onBehalfOf;
        }
    }

    private final ChanceCompany company;
    private final JdbcClient jdbc;

    WaitingVotes(ChanceCompany company, JdbcClient jdbc) {
        this.company = company;
        this.jdbc = jdbc;
    }

    /** Of contracts that are under way, in a settled order. */
    List<Waiting> of(List<String> contracts) {
        return jdbc.sql("""
                        select c.id::text as contract, c.initiator, v.id::text as vote, w.id::text as item, w.assignee,
                               w.groups[1] as role, s.every_role, s.by_initiator,
                               case when w.groups[1] = v.role then v.site else w.site end as site,
                               case when w.groups[1] = v.role then v.department else w.department end as department,
                               array(select distinct coalesce(o.on_behalf_of, o.decided_by)
                                       from approval_vote o join approval_stage p on p.id = o.stage_id
                                      where o.approval_id = v.approval_id and o.round = v.round and o.id <> v.id
                                        and o.state in ('CAST', 'STANDS') and p.required and not p.every_role) as heard
                          from contract c
                          join approval a on a.subject_id = c.id and a.state = 'RUNNING'
                          join approval_vote v on v.approval_id = a.id and v.round = a.round and v.state = 'OPEN'
                          join approval_stage s on s.id = v.stage_id and s.required
                          left join work_item w on w.id = v.item_id and w.state = 'OPEN'
                         where c.id = any(:ids::uuid[])
                         order by v.id
                        """)
                .param("ids", contracts.toArray(String[]::new))
                .query((row, n) -> new Waiting(
                        row.getString("contract"),
                        row.getString("initiator"),
                        row.getString("vote"),
                        row.getString("item"),
                        row.getString("assignee"),
                        row.getString("role"),
                        row.getString("site"),
                        row.getString("department"),
                        row.getBoolean("every_role"),
                        row.getBoolean("by_initiator"),
                        Set.of((String[]) row.getArray("heard").getArray())))
                .list();
    }

    /** Everybody who is there and could cast it, each with every name in which they could. */
    Set<Casting> able(Waiting vote) {
        List<String> principals = vote.assignee() == null
                ? company.holders(vote.role(), vote.site(), vote.department())
                : List.of(vote.assignee());
        Set<Casting> able = new LinkedHashSet<>();
        for (String principal : principals) {
            Set<String> people = company.isThere(principal) ? Set.of(principal) : company.standIns(principal);
            people.stream()
                    .filter(login -> vote.byInitiator() || !login.equals(vote.initiator()))
                    .filter(login -> vote.everyRole() || !vote.heard().contains(principal))
                    .forEach(login -> able.add(new Casting(login, principal)));
        }
        return able;
    }

    List<Told> told(String contract) {
        return jdbc.sql("""
                        select v.round, s.key, s.id::text as stage_id, s.mode, s.quorum, s.required, s.every_role, s.by_initiator,
                               s.state as stage_state, v.state, v.decision, v.login, v.role, v.site, v.department, v.source,
                               v.decided_by, v.on_behalf_of
                          from approval a join approval_vote v on v.approval_id = a.id join approval_stage s on s.id = v.stage_id
                         where a.subject_id = :id::uuid
                         order by v.round, s.position, v.position, v.id
                        """)
                .param("id", contract)
                .query((row, n) -> new Told(
                        row.getInt("round"),
                        row.getString("key"),
                        row.getString("stage_id"),
                        row.getString("mode"),
                        row.getInt("quorum"),
                        row.getBoolean("required"),
                        row.getBoolean("every_role"),
                        row.getBoolean("by_initiator"),
                        row.getString("stage_state"),
                        row.getString("state"),
                        row.getString("decision"),
                        row.getString("login"),
                        row.getString("role"),
                        row.getString("site"),
                        row.getString("department"),
                        row.getString("source"),
                        row.getString("decided_by"),
                        row.getString("on_behalf_of")))
                .list();
    }

    /** What is wrong with the votes of a contract, whatever its state is. */
    List<String> wrong(String contract, String initiator, boolean approved) {
        List<String> wrong = new ArrayList<>();
        List<Told> all = told(contract);
        Set<String> cast = new HashSet<>();
        for (Told vote : all) {
            if (!vote.isDecided() || !vote.required()) {
                continue;
            }
            if (!vote.everyRole() && !cast.add(vote.round() + " " + vote.principal())) {
                wrong.add(vote.principal() + " is counted twice: " + vote);
            }
            if (!vote.byInitiator() && vote.decidedBy().equals(initiator)) {
                wrong.add("the initiator has approved: " + vote);
            }
        }
        int last = all.stream().mapToInt(Told::round).max().orElse(0);
        Map<String, List<Told>> stages = all.stream()
                .filter(vote -> vote.round() == last && vote.required())
                .collect(Collectors.groupingBy(Told::stageId));
        Set<String> heard = all.stream()
                .filter(vote -> vote.round() == last && vote.required() && !vote.everyRole() && vote.isDecided())
                // whoever handed their vote on was asked, too
                .flatMap(vote -> Stream.of(vote.principal(), vote.login() == null ? vote.principal() : vote.login()))
                .collect(Collectors.toSet());
        stages.forEach((id, votes) -> {
            if (approved && !votes.get(0).stageState().equals("PASSED")) {
                wrong.add("approved without a stage: " + votes);
            }
            if (votes.get(0).stageState().equals("PASSED")) {
                passed(votes, heard, wrong);
            }
        });
        return wrong;
    }

    private void passed(List<Told> votes, Set<String> heard, List<String> wrong) {
        List<Told> asked = votes.stream()
                .filter(vote -> !Set.of("SKIPPED", "WITHDRAWN").contains(vote.state()))
                .filter(vote -> !vote.source().equals("ADDED"))
                .toList();
        long positive = asked.stream().filter(Told::isPositive).count();
        Told rule = votes.get(0);
        boolean enough = switch (rule.mode()) {
            case "ANY" -> asked.isEmpty() || positive > 0;
            case "QUORUM" -> positive >= Math.min(rule.quorum(), asked.size());
            default -> positive == asked.size();
        };
        if (!enough) {
            wrong.add("passed without what its mode demands: " + votes);
        }
        votes.stream()
                .filter(vote -> vote.source().equals("ADDED")
                        && !Set.of("SKIPPED", "WITHDRAWN").contains(vote.state()))
                .filter(vote -> !vote.isPositive())
                .forEach(vote -> wrong.add("passed without somebody added: " + vote));
        if (Set.of("PARALLEL", "SEQUENTIAL").contains(rule.mode())) {
            votes.stream()
                    .filter(vote -> vote.state().equals("SKIPPED") && !isHeardElsewhere(vote, heard))
                    .forEach(vote -> wrong.add("skipped: " + vote + ", heard " + heard));
        }
    }

    /** In their own name, or in that of who decides where nobody could in theirs. */
    private boolean isHeardElsewhere(Told skipped, Set<String> heard) {
        if (heard.isEmpty()) {
            return false;
        }
        return skipped.login() == null
                ? company.all().stream().anyMatch(company::wasUnattended)
                        || company.holders(skipped.role(), skipped.site(), skipped.department()).stream()
                                .anyMatch(heard::contains)
                : heard.contains(skipped.login())
                        || company.wasUnattended(skipped.login())
                        || company.isBlocked(skipped.login());
    }
}
