package io.marshrut.embedded.spring;

import io.marshrut.embedded.EmbeddedStackException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A known reason is told as it is, without a stack trace. */
final class EmbeddedStackFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedStackException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedStackException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
