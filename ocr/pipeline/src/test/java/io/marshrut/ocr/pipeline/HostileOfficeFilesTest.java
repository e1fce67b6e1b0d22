package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Office documents that nobody should send, and an office program that fails: each ends with a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileOfficeFilesTest {

    private static final DrawnDocument INVOICE = Layout.CLASSIC_INVOICE.draw(Samples.invoice(2));
    private static final byte[] DOCX = OfficeFiles.docx("Договор поставки");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private RenderingDesk desk;

    @BeforeAll
    void open() {
        desk = new RenderingDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void namesWhatIsProtectedByAPassword() throws Exception {
        assertThat(why(desk.render(protectedDocx())).reason()).isEqualTo(UnreadableReason.ENCRYPTED);
        assertThat(why(desk.render(INVOICE.encryptedPdf("secret"))).reason()).isEqualTo(UnreadableReason.ENCRYPTED);
    }

    @Test
    void namesWhatIsBroken() {
        assertThat(why(desk.render(Arrays.copyOf(DOCX, DOCX.length - 60))).reason())
                .isEqualTo(UnreadableReason.CORRUPT);
        byte[] pdf = INVOICE.textPdf();
        assertThat(why(desk.render(Arrays.copyOf(pdf, pdf.length / 2))).reason())
                .isEqualTo(UnreadableReason.CORRUPT);
        assertThat(why(desk.render(new byte[0])).reason()).isEqualTo(UnreadableReason.EMPTY_FILE);
        byte[] noTable = OfficeFiles.docxOf(out -> out.write("<w:p><w:r>".getBytes(StandardCharsets.US_ASCII)));
        assertThat(why(desk.render(noTable)).reason()).isEqualTo(UnreadableReason.CORRUPT);
    }

    @Test
    void namesTheTypeThatHasNoPages() {
        byte[] page = "<html><body>Договор</body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(why(desk.render(page))).isEqualTo(new Unreadable(UnreadableReason.UNSUPPORTED_TYPE, "text/html"));
    }

    @Test
    void refusesMorePagesThanAllowedHoweverManyTheyAre() {
        byte[] fourPages = OfficeFiles.docx(pages(4));
        assertThat(why(desk.render(fourPages, InputLimits.standard().withPages(3))))
                .isEqualTo(new Unreadable(UnreadableReason.TOO_MANY_PAGES, "4"));
        assertThat(why(desk.render(OfficeFiles.docx(pages(2_000)))))
                .isEqualTo(new Unreadable(UnreadableReason.TOO_MANY_PAGES, "2000"));
    }

    @Test
    void refusesZipBombs() {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        byte[] bomb = OfficeFiles.docxOf(out -> {
            for (int i = 0; i < 400; i++) {
                out.write(megabyte);
            }
        });
        assertThat(why(desk.render(bomb)).reason()).isEqualTo(UnreadableReason.TOO_LARGE);
    }

    @Test
    void runsNoMacros(@TempDir Path folder) {
        Path trace = folder.resolve("trace");

        RenderingDesk.Rendered rendered = desk.render(OfficeFiles.odtWriting(trace.toString()));

        assertThat(rendered.text()).contains("Договор с макросом");
        assertThat(trace).doesNotExist();
    }

    @Test
    void fetchesNothingThatADocumentNames() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            assertThat(desk.render(OfficeFiles.odtPicturing(address + "odt.png"))
                            .text())
                    .contains("Договор с картинкой");
            assertThat(desk.render(OfficeFiles.docxPicturing(address + "docx.png"))
                            .text())
                    .contains("Договор с картинкой");
            String call = "<c r=\"A1\" t=\"str\"><f>_xlfn.WEBSERVICE(\"" + address + "xlsx\")</f><v>1</v></c>";
            desk.render(OfficeFiles.xlsx(call + "<c r=\"B1\"><v>42</v></c>"));
        } finally {
            server.stop(0);
        }
        assertThat(calls).isEmpty();
    }

    @Test
    void showsNoPictureOfTheWorkersDisk(@TempDir Path folder) throws Exception {
        Path picture = Files.write(folder.resolve("picture.png"), Enormous.png(200, 200));

        RenderingDesk.Rendered rendered =
                desk.render(OfficeFiles.odtPicturing(picture.toUri().toString()));

        try (PDDocument pdf = Loader.loadPDF(rendered.pdf())) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void killsAnOfficeProgramThatHangsWithItsChildren(@TempDir Path folder) throws Exception {
        Path pids = folder.resolve("pids");
        Path hanging = program(folder, "sleep 600 & echo $! > " + pids + "; echo $$ >> " + pids + "; wait");

        Unreadable why = why(desk.render(DOCX, hanging, Duration.ofSeconds(2)));

        assertThat(why).isEqualTo(new Unreadable(UnreadableReason.TIMED_OUT, "2"));
        assertThat(Files.readAllLines(pids))
                .hasSize(2)
                .allSatisfy(
                        pid -> assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                                .isEmpty());
    }

    @Test
    void tellsWithWhatAnOfficeProgramEnded(@TempDir Path folder) throws Exception {
        Path failing = program(folder, "echo out of order; exit 77");

        assertThat(why(desk.render(DOCX, failing, LONG_ENOUGH)))
                .isEqualTo(new Unreadable(UnreadableReason.NOT_CONVERTED, "77 out of order"));
    }

    @Test
    void saysThatThereIsNoOfficeProgram(@TempDir Path folder) {
        assertThat(why(desk.render(DOCX, folder.resolve("soffice"), LONG_ENOUGH)))
                .isEqualTo(new Unreadable(UnreadableReason.CONVERTER_MISSING, "LibreOffice"));
        assertThat(desk.render(INVOICE.textPdf(), folder.resolve("soffice"), LONG_ENOUGH)
                        .result()
                        .isReadable())
                .as("a PDF needs none")
                .isTrue();
    }

    @Test
    void hidesTheEnvironmentAndBoundsTheMemory(@TempDir Path folder) throws Exception {
        Path seen = folder.resolve("seen");
        Path curious = program(
                folder, "env | sed 's/=.*//' | sort > " + seen + "; ulimit -v >> " + seen + "; ulimit -d >> " + seen);

        desk.render(DOCX, curious, LONG_ENOUGH);

        assertThat(Files.readAllLines(seen))
                .isSubsetOf("HOME", "LANG", "PATH", "PWD", "TMPDIR", "OLDPWD", "_", "SHLVL", "1500000", "340000")
                .contains("HOME", "1500000", "340000");
    }

    private static Path program(Path folder, String script) throws Exception {
        Path file = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static String[] pages(int count) {
        String[] paragraphs = new String[count];
        Arrays.fill(paragraphs, "Страница</w:t><w:br w:type=\"page\"/><w:t>");
        paragraphs[count - 1] = "Последняя";
        return paragraphs;
    }

    private static byte[] protectedDocx() throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(file)) {
                new ByteArrayInputStream(DOCX).transferTo(out);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static Unreadable why(RenderingDesk.Rendered rendered) {
        assertThat(rendered.result().isReadable()).isFalse();
        assertThat(rendered.objects()).isEmpty();
        return rendered.result().unreadable();
    }
}
