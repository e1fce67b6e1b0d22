package io.marshrut.exchange.channels;

import io.marshrut.exchange.Answer;
import io.marshrut.exchange.Partner;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The line to partners that speak HTTP. No redirect is followed: a message goes to its address or nowhere. */
@Component
class HttpLine {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** The whole answer, body included, is there within the partner's limit, or none is. */
    HttpAnswer call(Partner partner, HttpCall call) {
        var request = call.request().timeout(partner.answerLimit());
        if (partner.login() != null) {
            String pair = partner.login() + ":" + (partner.secret() == null ? "" : partner.secret());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request.build(), info -> new LimitedBody());
        try {
            HttpResponse<String> response = answer.get(partner.answerLimit().toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer(null, response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new HttpAnswer(Answer.SILENT, 0, "");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new HttpAnswer(Answer.BROKEN, 0, "");
        } catch (ExecutionException e) {
            return new HttpAnswer(failure(e.getCause()), 0, "");
        }
    }

    private static String failure(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException) {
            return Answer.AWAY;
        }
        return cause instanceof HttpTimeoutException ? Answer.SILENT : Answer.BROKEN;
    }

    /** Why a status that is not good does not end the message; null where the partner refuses it for good. */
    static String passing(int status) {
        return switch (status) {
            case 400, 409, 410, 413, 415, 422 -> null;
            case 401, 403, 404, 405, 407 -> Answer.DENIED;
            case 408, 425, 429 -> Answer.BUSY;
            default -> status >= 500 ? Answer.BUSY : Answer.WRONG;
        };
    }
}
