package io.marshrut.contracts;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.RouteStage;
import io.marshrut.approvals.StageMode;
import io.marshrut.shared.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random routes through a {@link ChanceCompany}: people, roles with bounds, heads, superiors, now and then the initiator. */
final class ChanceRoutes {

    private final ChanceCompany company;
    private final Random random;

    ChanceRoutes(ChanceCompany company, Random random) {
        this.company = company;
        this.random = random;
    }

    List<RouteStage> route(String initiator) {
        List<RouteStage> stages = new ArrayList<>();
        int length = 1 + random.nextInt(4);
        for (int n = 0; n < length; n++) {
            // the last one is required, so that there is one
            stages.add(stage("s" + n, n == length - 1 || random.nextInt(8) > 0));
        }
        return stages;
    }

    private RouteStage stage(String key, boolean required) {
        List<ApproverRef> approvers = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            approvers.add(ApproverRef.parse(approver()).orElseThrow());
        }
        StageMode mode = any(
                List.of(StageMode.PARALLEL, StageMode.PARALLEL, StageMode.SEQUENTIAL, StageMode.ANY, StageMode.QUORUM));
        return new RouteStage(
                key,
                LocalText.same("Этап " + key),
                mode,
                mode == StageMode.QUORUM ? 1 + random.nextInt(approvers.size()) : 0,
                approvers,
                "P1D",
                0.75,
                "superior",
                required,
                "business",
                random.nextInt(10) == 0,
                random.nextInt(7) == 0);
    }

    private String approver() {
        return switch (random.nextInt(10)) {
            case 0 -> "role:" + company.one;
            case 1 -> "role:" + company.other;
            case 2 -> "role:" + company.other + "#" + any(List.of(company.left, company.right));
            case 3 -> any(List.of("head", "head:" + company.right, "superior:initiator"));
            case 4 -> any(List.of("initiator", "superior:person:" + any(company.all())));
            default -> "person:" + any(company.all());
        };
    }

    static String words(List<RouteStage> route) {
        return route.stream()
                .map(stage -> stage.mode() + "(" + stage.quorum() + ")" + (stage.required() ? "" : " informed")
                        + (stage.everyRole() ? " every role" : "") + (stage.byInitiator() ? " by initiator" : "")
                        + stage.approvers())
                .collect(Collectors.joining("; "));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
