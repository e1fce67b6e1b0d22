package io.marshrut.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.shared.Caller;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Renderings;
import io.marshrut.support.Uploads;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code documents/rendition} from the upload to the pages, with the real worker and its LibreOffice. */
@PortalTest
class RenditionFlowTest {

    @Autowired
    Api api;

    @Autowired
    Renderings renderings;

    @Autowired
    Renditions renditions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void aDocxHasPagesTextAndPdfForWhoeverMayReadItsCard() {
        String words = "Договор поставки " + UUID.randomUUID();
        String id = renderings.rendered("договор.docx", OfficeFiles.docx(words));
        String path = "/api/v1/documents/" + id;

        Api.Session employee = api.as("employee");
        assertThat(employee.get(path + "/pages/1.png").body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(employee.get(path + "/pages/2.png").status()).isEqualTo(404);
        assertThat(employee.get(path + "/text").text()).isEqualTo(words);
        assertThat(employee.get(path + "/searchable.pdf").body()).startsWith('%', 'P', 'D', 'F');
        for (String made : List.of("/pages/1.png", "/text", "/searchable.pdf")) {
            assertThat(api.as("marketing").get(path + made).status())
                    .as("a stranger asks for " + made)
                    .isEqualTo(404);
        }
        UUID document = UUID.fromString(id);
        assertThat(renditions.text(document)).isEqualTo(words);
        assertThat(renditions.pageTexts(document)).containsExactly(words);
        assertThat(renditions.words(document, 1)).extracting("text").startsWith("Договор", "поставки");
    }

    @Test
    void theSameBytesAreRenderedOnce() {
        byte[] docx = OfficeFiles.docx("Договор " + UUID.randomUUID());
        List<Object> told = new CopyOnWriteArrayList<>();
        ApplicationListener<?> listener = ApplicationListener.forPayload(told::add);
        context.addApplicationListener(listener);
        try {
            String first = renderings.rendered("one.docx", docx);
            String second = renderings.attach("employee", "two.docx", docx);
            renderings.begin(second);
            renderings.begin(second);

            assertThat(renderings.settled(second)).isEqualTo(renderings.settled(first));
            assertThat(api.as("employee")
                            .get("/api/v1/documents/" + second + "/pages/1.png")
                            .status())
                    .isEqualTo(200);
            String sha256 = renderings.card(first).sha256();
            assertThat(jdbc.sql("select attempts from rendition where sha256 = :sha")
                            .param("sha", sha256)
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
            assertThat(told).containsOnlyOnce(new RenditionReady(sha256));
        } finally {
            context.removeApplicationListener(listener);
        }
    }

    @Test
    void whatCannotBeShownSaysWhy() {
        String broken = renderings.rendered("broken.docx", ("PK\u0003\u0004" + UUID.randomUUID()).getBytes());
        String strange = renderings.rendered("page.html", ("<html><body>" + UUID.randomUUID()).getBytes());

        assertThat(renderings.settled(broken).unreadable().reason()).isEqualTo(UnreadableReason.CORRUPT);
        assertThat(renderings.settled(strange).unreadable().reason()).isEqualTo(UnreadableReason.UNSUPPORTED_TYPE);
        assertThat(api.as("employee")
                        .get("/api/v1/documents/" + broken + "/pages/1.png")
                        .status())
                .isEqualTo(404);
        assertThat(renditions.text(UUID.fromString(broken))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVERTER_MISSING", "TIMED_OUT", "GAVE_UP"})
    void whatMayHaveBeenTheWorkersFaultIsTriedAgain(UnreadableReason reason) {
        String id = renderings.rendered("agreement.docx", OfficeFiles.docx("Договор " + UUID.randomUUID()));
        jdbc.sql("""
                        update rendition set unreadable = :reason, unreadable_detail = '60',
                               page_images = '[]', text_key = null, pdf_key = null
                         where sha256 = :sha
                        """)
                .param("reason", reason.name())
                .param("sha", renderings.card(id).sha256())
                .update();
        assertThat(renderings.settled(id).state()).isEqualTo(Rendition.State.UNREADABLE);

        String again = renderings.attach("employee", "again.docx", content(id));
        renderings.begin(again);

        assertThat(renderings.settled(again).isReady()).isTrue();
        assertThat(renderings.settled(id).isReady()).isTrue();
    }

    @Test
    void aDocumentThatNobodyHadRenderedHasNone() {
        String id = renderings.attach("employee", "note.docx", OfficeFiles.docx("Записка " + UUID.randomUUID()));

        assertThat(renditions.of(Caller.system(), UUID.fromString(id))).isEmpty();
        assertThat(api.as("employee").get("/api/v1/documents/" + id + "/text").status())
                .isEqualTo(404);
    }

    @Test
    void scansAreReadToo() {
        var sample = Uploads.newInvoice();
        String id = renderings.rendered("scan.pdf", Uploads.scan(sample).imagePdf());

        assertThat(renditions.text(UUID.fromString(id)))
                .contains(sample.seller().inn());
    }

    private byte[] content(String id) {
        return api.as("employee").get("/api/v1/documents/" + id + "/content").body();
    }
}
