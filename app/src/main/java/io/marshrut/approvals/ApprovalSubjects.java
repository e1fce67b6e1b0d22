package io.marshrut.approvals;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of documents that are approved, by type. */
@Component
class ApprovalSubjects {

    private final ObjectProvider<ApprovalSubject> subjects;

    /** @param subjects looked up late: their packages use this one */
    ApprovalSubjects(ObjectProvider<ApprovalSubject> subjects) {
        this.subjects = subjects;
    }

    ApprovalSubject of(String type) {
        return subjects.stream()
                .filter(subject -> subject.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps approvals of " + type));
    }

    ApprovalSubject of(Approval approval) {
        return of(approval.subjectType());
    }
}
