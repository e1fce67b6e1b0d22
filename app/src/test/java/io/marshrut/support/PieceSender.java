package io.marshrut.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of the tus protocol, as they all are: whatever happens, it asks where to go on and goes on there. */
public class PieceSender {

    private final String base;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public PieceSender(String base, String login) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
    }

    /** The id of an upload that an accountant has begun. */
    public static String begun(Api api, String name) {
        String path = new PieceSender(api.base(), "accountant").begin(5, Map.of("filename", name));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Begins an upload and answers with its path. */
    public String begin(long bytes, Map<String, String> said) {
        HttpResponse<String> answer = persistently(request("/api/v1/uploads")
                .header("Upload-Length", Long.toString(bytes))
                .header(
                        "Upload-Metadata",
                        said.entrySet().stream()
                                .map(one -> one.getKey() + " " + coded(one.getValue()))
                                .collect(Collectors.joining(",")))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Sends all of it, each time as much as the line carries. @return how often it had to begin anew */
    public int send(String path, byte[] file) {
        int times = 0;
        for (int offset = offset(path); offset < file.length; offset = offset(path)) {
            patch(path, offset, Arrays.copyOfRange(file, offset, file.length));
            times++;
        }
        return times;
    }

    /** One call; 0 where the line broke. */
    public int patch(String path, int offset, byte[] piece) {
        try {
            return http.send(
                            request(path)
                                    .header("Upload-Offset", Integer.toString(offset))
                                    .header("Content-Type", "application/offset+octet-stream")
                                    .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int offset(String path) {
        HttpResponse<String> answer = persistently(request(path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    public JsonNode state(String path) {
        try {
            return new ObjectMapper()
                    .readTree(persistently(request(path).GET().build()).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> persistently(HttpRequest request) {
        while (true) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                // the line broke; once more
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Tus-Resumable", "1.0.0");
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
