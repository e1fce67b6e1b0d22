package io.marshrut.failure;

import io.marshrut.support.Api;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many callers at once. */
final class Crowd {

    private Crowd() {}

    interface Call {
        Api.Answer make(int number);
    }

    /** All answers; fails where one does not come within the bound. */
    static List<Api.Answer> calls(int people, Duration bound, Call call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Api.Answer>> calls = IntStream.range(0, people)
                    .<Callable<Api.Answer>>mapToObj(number -> () -> call.make(number))
                    .toList();
            List<Future<Api.Answer>> answers = pool.invokeAll(calls, bound.toMillis(), TimeUnit.MILLISECONDS);
            return answers.stream().map(Crowd::answer).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Api.Answer answer(Future<Api.Answer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError("no answer within the bound", e);
        }
    }
}
