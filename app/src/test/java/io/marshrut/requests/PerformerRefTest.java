package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.approvals.ApproverRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerformerRefTest {

    @Test
    void readsTheWordsOfApprovalRoutes() {
        assertThat(PerformerRef.parse("role:it@HQ")).hasValueSatisfying(ref -> {
            assertThat(ref.isRole()).isTrue();
            assertThat(ref.approver().place()).isEqualTo("@HQ");
        });
        assertThat(PerformerRef.parse("superior:superior:initiator")).hasValueSatisfying(ref -> {
            assertThat(ref.superiors()).isEqualTo(2);
            assertThat(ref.approver().kind()).isEqualTo(ApproverRef.Kind.INITIATOR);
            assertThat(ref.isRole()).isFalse();
        });
    }

    @Test
    void readsFieldsStagesAndTablesAndWhoIsAboveThem() {
        assertThat(PerformerRef.parse(" field:owner ")).hasValue(new PerformerRef(0, "owner", null, null, null));
        assertThat(PerformerRef.parse("superior:stage:hand-over"))
                .hasValue(new PerformerRef(1, null, "hand-over", null, null));
        assertThat(PerformerRef.parse("superior:table:it-works-visit"))
                .hasValue(new PerformerRef(1, null, null, "it-works-visit", null));
    }

    @Test
    void theSuperiorOfARoleIsOnePerson() {
        assertThat(PerformerRef.parse("superior:role:it").orElseThrow().isRole())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody", "field:", "stage:1", "field:a b", "table:", "superior:", "position:cfo@HQ"})
    void refusesOthers(String text) {
        assertThat(PerformerRef.parse(text)).isEmpty();
    }
}
