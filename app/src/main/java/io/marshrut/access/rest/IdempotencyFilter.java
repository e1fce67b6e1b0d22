package io.marshrut.access.rest;

import io.marshrut.shared.Problem;
import io.marshrut.shared.rest.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes with an {@code Idempotency-Key}: the answer is stored in the very transaction that does the work, so that the
 * work is done once or not at all, whenever the process dies. A second caller with the same key waits for the first
 * and gets its answer. Only success is kept: what was refused changed nothing and may be tried again.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int MAX_KEY = 200;
    private static final int ATTEMPTS = 5;

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final ApiRefusals refusals;

    IdempotencyFilter(IdempotentAnswers answers, PlatformTransactionManager transactions, ApiRefusals refusals) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || !WRITES.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String key = request.getHeader(HEADER).strip();
        try {
            if (key.isEmpty() || key.length() > MAX_KEY) {
                throw Problem.badRequest("bad_idempotency_key", MAX_KEY);
            }
            answerOnce(key, new RepeatableCall(request), request, response, chain);
        } catch (Problem problem) {
            refusals.write(request, response, problem);
        }
    }

    private void answerOnce(
            String key,
            RepeatableCall call,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException {
        String caller = request.getUserPrincipal().getName();
        for (int attempt = 1; ; attempt++) {
            request.removeAttribute(ApiProblems.REPEATABLE);
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            boolean again = perform(caller, key, call, answer, chain) && attempt < ATTEMPTS;
            if (!again) {
                answer.copyBodyToResponse();
                return;
            }
            answer.reset();
        }
    }

    /** Answers whether the work met a concurrent change and may simply be done again. */
    private boolean perform(
            String caller, String key, RepeatableCall call, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!answers.reserve(caller, key, call.fingerprint())) {
                    answers.replay(caller, key, call.fingerprint(), response);
                    return;
                }
                try {
                    chain.doFilter(call.again(), response);
                } catch (IOException | ServletException e) {
                    throw new IllegalStateException(e);
                }
                if (response.getStatus() < 300) {
                    answers.keep(caller, key, response);
                } else {
                    status.setRollbackOnly();
                }
            });
            return call.isRepeatable() && call.metConcurrentChange();
        } catch (ConcurrencyFailureException e) {
            if (!call.isRepeatable()) {
                throw Problem.unavailable("busy", e);
            }
            return true;
        }
    }

    /** The filter belongs to the security chain alone: it needs to know who calls. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class NotForEveryRequest {

        @Bean
        FilterRegistrationBean<IdempotencyFilter> idempotencyOnlyInTheApiChain(IdempotencyFilter filter) {
            FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
