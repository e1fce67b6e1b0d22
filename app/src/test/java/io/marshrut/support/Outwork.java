package io.marshrut.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.modelling.SamplePackages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/** The sample kind {@code it/outwork}, whose stage of works may be given out, and orders to contractors of one's own. */
public class Outwork {

    private static final String KIND = "it/outwork";

    private final Api api;

    /** Publishes the kind once for all tests of a portal. */
    public Outwork(ApplicationContext portal) {
        this(
                portal.getBean(Api.class),
                portal.getBean(ProcessPackages.class).latest(KIND).isPresent());
    }

    public Outwork(Api api) {
        this(api, api.as("admin").get("/api/v1/catalog").text().contains(KIND));
    }

    private Outwork(Api api, boolean published) {
        this.api = api;
        if (!published) {
            Api.Answer answer = api.as("admin")
                    .upload(
                            "/api/v1/admin/processes",
                            "outwork.zip",
                            SamplePackages.zip(SamplePackages.sound(KIND)),
                            Map.of());
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    /** A request that waits at the works for the owner. */
    public String file(String initiator, String owner, String title) {
        Api.Answer answer = api.as(initiator)
                .post(
                        "/api/v1/requests",
                        Map.of("kind", KIND, "site", "SPB-02", "fields", Map.of("summary", title, "owner", owner)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    /** The task of whoever has a request now. */
    public String task(String owner, String request) {
        for (JsonNode task :
                api.as(owner).get("/api/v1/tasks?size=200&kind=" + KIND).json().path("items")) {
            if (task.path("subject").path("id").asText().equals(request)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError("Nothing of " + request + " waits for " + owner);
    }

    /** Somebody new in the register. */
    public String counterparty(String name) {
        String kpp = "980" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        Api.Answer answer = api.as("accountant")
                .post("/api/v1/counterparties", Map.of("name", name, "inn", "7707083893", "kpp", kpp));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    /** What an order says, with other values for some of it. */
    public Map<String, Object> draft(String counterparty, Map<String, Object> other) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "counterparty",
                counterparty,
                "contact",
                "Пётр Монтажников",
                "email",
                "montazh@contractor.example",
                "what",
                "Снять старую вывеску, установить новую",
                "documents",
                List.of(),
                "language",
                "ru"));
        draft.putAll(other);
        return draft;
    }

    public Api.Answer order(String performer, String request, Map<String, Object> draft) {
        return api.as(performer).post("/api/v1/tasks/" + task(performer, request) + "/contractor-orders", draft);
    }

    /** An order that was given out: its answer carries the path of its link, as no mail server is set up. */
    public JsonNode given(String performer, String request) {
        Api.Answer answer = order(performer, request, draft(counterparty("ООО «Монтаж " + mark() + "»"), Map.of()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    public static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** A small photograph that is like no other. */
    public static byte[] photo() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, ThreadLocalRandom.current().nextInt(0xffffff));
            }
        }
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
