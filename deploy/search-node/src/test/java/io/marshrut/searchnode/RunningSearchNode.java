package io.marshrut.searchnode;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** The packaged program as a child process, and a client that speaks to it. */
final class RunningSearchNode implements AutoCloseable {
    private static final String READY = "SEARCH_NODE_READY ";

    private final Process process;
    private final RestClient rest;
    private final ElasticsearchClient client;

    private RunningSearchNode(Process process, int port) {
        this.process = process;
        this.rest = RestClient.builder(new HttpHost("127.0.0.1", port)).build();
        this.client = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
    }

    /** Starts the program on any free port and waits until it says that it is ready. */
    static RunningSearchNode on(Path home) throws IOException {
        Process process =
                program(home.toString(), "0").redirectError(Redirect.INHERIT).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new RunningSearchNode(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        throw new IllegalStateException("the search node ended before it was ready");
    }

    static ProcessBuilder program(String... arguments) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "dist").toAbsolutePath() + "/*",
                SearchNodeMain.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    ElasticsearchClient client() {
        return client;
    }

    /** Closes the pipe, as a dying parent does; the exit code tells whether the node closed in time. */
    int end() throws IOException, InterruptedException {
        rest.close();
        process.getOutputStream().close();
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() throws IOException {
        rest.close();
        process.destroyForcibly();
    }
}
