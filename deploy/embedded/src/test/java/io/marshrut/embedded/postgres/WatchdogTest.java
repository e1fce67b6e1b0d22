package io.marshrut.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** That PostgreSQL itself is asked politely first, the tests of the whole stack show by its log. */
class WatchdogTest {
    private static final int KILLED = 128 + 9;

    @Test
    void insistsWhenThePipeClosesAndTheProgramDoesNotListen() throws Exception {
        // the shell starts it with SIGINT and SIGQUIT ignored, and unlike PostgreSQL it leaves it at that
        Process watchdog = watch("sh", "-c", "echo running; exec sleep 1000");
        assertThat(watchdog.inputReader().readLine()).isEqualTo("running");
        watchdog.getOutputStream().close();
        assertThat(watchdog.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watchdog.exitValue()).isEqualTo(KILLED);
    }

    @Test
    void endsWithTheProgramAndItsExitCode() throws Exception {
        Process watchdog = watch("sh", "-c", "exit 5");
        assertThat(watchdog.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watchdog.exitValue()).isEqualTo(5);
    }

    private static Process watch(String... program) throws IOException {
        try (InputStream script = Postgres.class.getResourceAsStream("watchdog.sh")) {
            String watchdog = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            List<String> command = new ArrayList<>(List.of("sh", "-c", watchdog, "watchdog", "1"));
            command.addAll(List.of(program));
            return new ProcessBuilder(command).start();
        }
    }
}
