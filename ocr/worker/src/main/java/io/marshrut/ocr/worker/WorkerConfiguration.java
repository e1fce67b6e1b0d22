package io.marshrut.ocr.worker;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What the worker is told by its environment.
 *
 * @param pageLimit time after which recognition of a page is cut short
 * @param office where LibreOffice is, if not where distributions put it
 * @param conversionLimit time after which LibreOffice is killed over a document
 * @param parentPipe the worker must end when its standard input does
 */
record WorkerConfiguration(
        URI portal,
        String login,
        String password,
        String workerId,
        Store store,
        Optional<Path> languageData,
        Duration pageLimit,
        int maxPages,
        Optional<Path> office,
        Duration conversionLimit,
        boolean parentPipe) {

    private static final Duration PAGE_LIMIT = Duration.ofSeconds(60);
    private static final Duration CONVERSION_LIMIT = Duration.ofSeconds(60);
    private static final int MAX_PAGES = 200;

    /** Where the bytes are. */
    record Store(URI endpoint, String accessKey, String secretKey, String bucket, String region) {}

    static WorkerConfiguration of(Map<String, String> environment, String hostName) {
        Environment values = new Environment(environment);
        return new WorkerConfiguration(
                values.address("MARSHRUT_URL"),
                values.required("MARSHRUT_WORKER_LOGIN"),
                values.required("MARSHRUT_WORKER_PASSWORD"),
                values.optional("MARSHRUT_WORKER_ID").orElse(hostName),
                new Store(
                        values.address("MARSHRUT_S3_ENDPOINT"),
                        values.required("MARSHRUT_S3_ACCESS_KEY"),
                        values.required("MARSHRUT_S3_SECRET_KEY"),
                        values.required("MARSHRUT_S3_BUCKET"),
                        values.optional("MARSHRUT_S3_REGION").orElse("us-east-1")),
                values.optional("MARSHRUT_TESSDATA").map(Path::of),
                values.duration("MARSHRUT_PAGE_TIME_LIMIT").orElse(PAGE_LIMIT),
                values.positive("MARSHRUT_MAX_PAGES").orElse(MAX_PAGES),
                values.optional("MARSHRUT_SOFFICE").map(Path::of),
                values.duration("MARSHRUT_CONVERSION_TIME_LIMIT").orElse(CONVERSION_LIMIT),
                values.optional("MARSHRUT_PARENT_PIPE").map("1"::equals).orElse(false));
    }

    /** Variables by name; what is wrong with one is said with its name. */
    private record Environment(Map<String, String> variables) {

        Optional<String> optional(String name) {
            return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
        }

        String required(String name) {
            return optional(name).orElseThrow(() -> new ConfigurationException(name + " is not set"));
        }

        URI address(String name) {
            String value = required(name);
            if (!value.matches("https?://[^/\\s]+.*")) {
                throw new ConfigurationException(name + " must be an http(s) address, not '" + value + "'");
            }
            return URI.create(value.replaceAll("/+$", ""));
        }

        Optional<Duration> duration(String name) {
            return optional(name).map(value -> {
                try {
                    return Duration.parse(value);
                } catch (DateTimeParseException e) {
                    throw new ConfigurationException(name + " must be a duration such as PT60S, not '" + value + "'");
                }
            });
        }

        Optional<Integer> positive(String name) {
            return optional(name).map(value -> {
                if (!value.matches("[1-9]\\d{0,5}")) {
                    throw new ConfigurationException(name + " must be a positive number, not '" + value + "'");
                }
                return Integer.valueOf(value);
            });
        }
    }
}
