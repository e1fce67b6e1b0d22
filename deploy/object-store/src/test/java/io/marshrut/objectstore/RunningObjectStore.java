package io.marshrut.objectstore;

import io.minio.MinioClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program as a child process with one bucket, {@code documents}, and clients that speak to it. */
final class RunningObjectStore implements AutoCloseable {
    private static final String READY = "OBJECT_STORE_READY ";
    private static final String ACCESS_KEY = "marshrut";
    private static final String SECRET_KEY = "a secret of this test";

    private final Process process;
    private final int port;

    private RunningObjectStore(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the program on any free port and waits until it says that it is ready. */
    static RunningObjectStore on(Path folder) throws IOException {
        Process process = program(folder.toString(), "0", "documents")
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new RunningObjectStore(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        throw new IllegalStateException("the object store ended before it was ready");
    }

    static ProcessBuilder program(String... arguments) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "dist").toAbsolutePath() + "/*",
                ObjectStoreMain.class.getName());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("MARSHRUT_S3_ACCESS_KEY", ACCESS_KEY);
        builder.environment().put("MARSHRUT_S3_SECRET_KEY", SECRET_KEY);
        return builder;
    }

    MinioClient client() {
        return clientWithSecret(SECRET_KEY);
    }

    MinioClient clientWithSecret(String secretKey) {
        return MinioClient.builder()
                .endpoint("http://127.0.0.1:" + port)
                .region("us-east-1")
                .credentials(ACCESS_KEY, secretKey)
                .build();
    }

    /** What a GET without any signature is answered. */
    int statusForStrangers(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Closes the pipe, as a dying parent does; the exit code tells whether the store closed in time. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
