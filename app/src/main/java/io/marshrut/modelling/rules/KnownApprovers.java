package io.marshrut.modelling.rules;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.modelling.model.Place;

/** The roles, positions, departments, sites and people that an approver's name mentions exist. */
final class KnownApprovers {

    private KnownApprovers() {}

    static void check(ApproverRef ref, Place place, Vocabulary words, Findings findings) {
        switch (ref.kind()) {
            case SUPERIOR -> check(ref.of(), place, words, findings);
            case ROLE -> {
                if (!words.roles().test(ref.code())) {
                    findings.refuse("approver.role", place, ref.code());
                }
                narrowed(ref.place(), place, words.house(), findings);
            }
            case POSITION -> {
                if (!words.house().positions().test(ref.code())) {
                    findings.refuse("approver.position", place, ref.code());
                }
            }
            case PERSON -> {
                if (!words.house().people().test(ref.code())) {
                    findings.refuse("approver.person", place, ref.code());
                }
            }
            case HEAD -> {
                if (ref.code() != null && !words.house().departments().test(ref.code())) {
                    findings.refuse("approver.department", place, ref.code());
                }
            }
            case INITIATOR -> {
                // there always is one
            }
        }
    }

    private static void narrowed(String to, Place place, Vocabulary.House house, Findings findings) {
        if (to.startsWith("@") && !house.sites().test(to.substring(1))) {
            findings.refuse("approver.site", place, to.substring(1));
        } else if (to.startsWith("#") && !house.departments().test(to.substring(1))) {
            findings.refuse("approver.department", place, to.substring(1));
        }
    }
}
