package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerConfigurationTest {

    @Test
    void fillsInWhatIsUsual() {
        WorkerConfiguration configuration = WorkerConfiguration.of(complete(), "host-7");
        assertThat(configuration.workerId()).isEqualTo("host-7");
        assertThat(configuration.portal()).hasToString("http://127.0.0.1:8080");
        assertThat(configuration.pageLimit()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.maxPages()).isEqualTo(200);
        assertThat(configuration.store().region()).isEqualTo("us-east-1");
        assertThat(configuration.languageData()).isEmpty();
        assertThat(configuration.office()).isEmpty();
        assertThat(configuration.conversionLimit()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.parentPipe()).isFalse();
    }

    @Test
    void takesWhatIsSet() {
        Map<String, String> environment = complete();
        environment.put("MARSHRUT_WORKER_ID", "w9");
        environment.put("MARSHRUT_TESSDATA", "/data");
        environment.put("MARSHRUT_PAGE_TIME_LIMIT", "PT5S");
        environment.put("MARSHRUT_MAX_PAGES", "12");
        environment.put("MARSHRUT_S3_REGION", "ru-1");
        environment.put("MARSHRUT_SOFFICE", "/opt/office/program/soffice");
        environment.put("MARSHRUT_CONVERSION_TIME_LIMIT", "PT2M");
        environment.put("MARSHRUT_PARENT_PIPE", "1");
        WorkerConfiguration configuration = WorkerConfiguration.of(environment, "host-7");
        assertThat(configuration.workerId()).isEqualTo("w9");
        assertThat(configuration.languageData()).contains(Path.of("/data"));
        assertThat(configuration.pageLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(configuration.maxPages()).isEqualTo(12);
        assertThat(configuration.store().region()).isEqualTo("ru-1");
        assertThat(configuration.office()).contains(Path.of("/opt/office/program/soffice"));
        assertThat(configuration.conversionLimit()).isEqualTo(Duration.ofMinutes(2));
        assertThat(configuration.parentPipe()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MARSHRUT_URL",
                "MARSHRUT_WORKER_LOGIN",
                "MARSHRUT_WORKER_PASSWORD",
                "MARSHRUT_S3_ENDPOINT",
                "MARSHRUT_S3_ACCESS_KEY",
                "MARSHRUT_S3_SECRET_KEY",
                "MARSHRUT_S3_BUCKET"
            })
    void namesWhatIsMissing(String name) {
        Map<String, String> environment = complete();
        environment.remove(name);
        assertThatThrownBy(() -> WorkerConfiguration.of(environment, "h")).hasMessage(name + " is not set");
        environment.put(name, " ");
        assertThatThrownBy(() -> WorkerConfiguration.of(environment, "h")).hasMessage(name + " is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "MARSHRUT_URL, localhost:8080",
        "MARSHRUT_S3_ENDPOINT, ftp://store",
        "MARSHRUT_PAGE_TIME_LIMIT, 60",
        "MARSHRUT_MAX_PAGES, 0"
    })
    void namesWhatIsWrong(String name, String value) {
        Map<String, String> environment = complete();
        environment.put(name, value);
        assertThatThrownBy(() -> WorkerConfiguration.of(environment, "h"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    private static Map<String, String> complete() {
        return new HashMap<>(Map.of(
                "MARSHRUT_URL", "http://127.0.0.1:8080/",
                "MARSHRUT_WORKER_LOGIN", "w",
                "MARSHRUT_WORKER_PASSWORD", "p",
                "MARSHRUT_S3_ENDPOINT", "http://127.0.0.1:9000",
                "MARSHRUT_S3_ACCESS_KEY", "a",
                "MARSHRUT_S3_SECRET_KEY", "s",
                "MARSHRUT_S3_BUCKET", "b"));
    }
}
