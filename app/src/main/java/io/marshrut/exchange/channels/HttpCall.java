package io.marshrut.exchange.channels;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said to a partner, in a form that can be shown.
 *
 * @param headers without secrets
 */
record HttpCall(String method, String address, Map<String, String> headers, String body) {

    HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(address))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request;
    }

    String shown() {
        List<String> head = new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList();
        return method + " " + address + "\n" + String.join("\n", head) + "\n\n" + body;
    }
}
