package io.marshrut.ocr.worker;

import io.marshrut.ocr.pipeline.PipelineSettings;
import io.marshrut.ocr.pipeline.RecognitionPipeline;
import io.marshrut.ocr.pipeline.RenditionPipeline;
import io.marshrut.ocr.pipeline.input.InputLimits;
import io.marshrut.ocr.pipeline.office.OfficeConverter;
import io.marshrut.ocr.pipeline.office.OfficeProgram;
import io.marshrut.ocr.pipeline.pages.PageReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker that has started: pipeline, portal, store and the subscriptions to the engine's topics. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** The portal waits for open polls before it stops, even for those of a worker that is gone. */
    private static final Duration LONG_POLL = Duration.ofSeconds(4);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
    /** Beside the page's own limit: rendering, orientation, and native code that comes back late. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Documents in hand, of which one is worked on. */
    private static final int LANES = 2;

    private static final Duration PATIENCE_WITH_THE_PORTAL = Duration.ofDays(1);

    private final WorkerConfiguration configuration;
    private final Timing timing = Timing.standard();
    private final List<Work> works;
    private final List<Lane> lanes = new ArrayList<>();

    /** One document at a time, under a name of its own: the engine keeps one open call a name. */
    private record Lane(String name, Portal portal, Map<Work, TaskHandler> handlers) {}

    Worker(WorkerConfiguration configuration) {
        this.configuration = configuration;
        Watchdog watchdog = new Watchdog(
                        configuration.pageLimit().plus(GRACE),
                        System::nanoTime,
                        code -> Runtime.getRuntime().halt(code))
                .start();
        ObjectStore store = new ObjectStore(configuration.store());
        PipelineSettings settings = PipelineSettings.standard()
                .withLanguageData(configuration.languageData())
                .withPageLimit(configuration.pageLimit())
                .withLimits(InputLimits.standard().withPages(configuration.maxPages()));
        // one task is worked on at a time: the works may share what is dear
        PageReader reader = settings.reader();
        OfficeProgram office = new OfficeProgram(configuration.office());
        if (office.find().isEmpty()) {
            LOG.warn("LibreOffice is not installed: office documents will be text without pages");
        }
        OfficeConverter converter = new OfficeConverter(office, configuration.conversionLimit());
        this.works = List.of(
                new RecognitionWork(store, new RecognitionPipeline(settings, reader, Optional.of(converter))),
                new RenditionWork(store, new RenditionPipeline(settings, reader, converter)));
        Http http = new Http(configuration.portal(), configuration.login(), configuration.password());
        Turns turns = new Turns();
        for (int lane = 1; lane <= LANES; lane++) {
            String name = configuration.workerId() + "." + lane;
            Portal portal = new Portal(http, name);
            Map<Work, TaskHandler> handlers = new LinkedHashMap<>();
            works.forEach(work -> handlers.put(
                    work, new TaskHandler(portal, work, turns, watchdog, timing, () -> endWithoutMemory(watchdog))));
            lanes.add(new Lane(name, portal, handlers));
        }
    }

    /** The task that took the memory is done; the one beside it is put back as if it had not been touched. */
    private void endWithoutMemory(Watchdog watchdog) {
        stop();
        watchdog.end("memory ran out");
    }

    /** Waits for the portal, then takes tasks on threads of the clients'. */
    void start() throws IOException {
        Patience patience = new Patience(PATIENCE_WITH_THE_PORTAL, () -> {}, new StopSignal());
        for (Lane lane : lanes) {
            patience.with(() -> {
                lane.portal().dropOpenCalls(topics());
                return null;
            });
            for (String topic : topics()) {
                int leftovers = patience.with(() -> lane.portal().unlockLeftovers(topic));
                if (leftovers > 0) {
                    LOG.info("{} tasks of a predecessor are free again: {}", leftovers, topic);
                }
            }
        }
        lanes.forEach(this::open);
    }

    private List<String> topics() {
        return works.stream().map(Work::topic).toList();
    }

    private void open(Lane lane) {
        ExternalTaskClient client = client(lane.name());
        lane.handlers()
                .forEach((work, handler) -> client.subscribe(work.topic())
                        .variables(work.variables().toArray(String[]::new))
                        .handler(handler)
                        .open());
    }

    private ExternalTaskClient client(String name) {
        return ExternalTaskClient.create()
                .baseUrl(configuration.portal() + "/engine-rest")
                .workerId(name)
                .maxTasks(1)
                .lockDuration(timing.lock().toMillis())
                .asyncResponseTimeout(LONG_POLL.toMillis())
                .backoffStrategy(new PollBackoff())
                .addInterceptor(new BasicAuthProvider(configuration.login(), configuration.password()))
                .customizeHttpClient(http -> http.setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(ANSWER_WITHIN))
                        .build()))
                .build();
    }

    /** Puts the tasks in hand back, and what the engine may still have handed out to this worker. */
    void stop() {
        lanes.forEach(lane -> lane.handlers().values().forEach(TaskHandler::stop));
        try {
            for (Lane lane : lanes) {
                for (String topic : topics()) {
                    lane.portal().unlockLeftovers(topic);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("tasks may stay locked for {}: {}", timing.lock(), e.getMessage());
        }
    }
}
