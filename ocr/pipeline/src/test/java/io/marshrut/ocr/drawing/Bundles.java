package io.marshrut.ocr.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Several documents in one file, as people send them. */
public final class Bundles {

    private Bundles() {}

    /** One after the other; null is a blank sheet. */
    public static byte[] pdf(List<byte[]> documents) {
        try (PDDocument whole = new PDDocument()) {
            List<PDDocument> open = new java.util.ArrayList<>();
            for (byte[] document : documents) {
                if (document == null) {
                    whole.addPage(new PDPage(PDRectangle.A4));
                    continue;
                }
                PDDocument source = Loader.loadPDF(document);
                open.add(source);
                for (PDPage page : source.getPages()) {
                    whole.importPage(page);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            whole.save(bytes);
            for (PDDocument source : open) {
                source.close();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files by name, in the order given when the map keeps one. */
    public static byte[] zip(Map<String, byte[]> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Two or more names, each followed by its file. */
    public static Map<String, byte[]> files(Object... namesAndFiles) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFiles.length; i += 2) {
            files.put((String) namesAndFiles[i], (byte[]) namesAndFiles[i + 1]);
        }
        return files;
    }

    /** A letter with a text, a logo that the text refers to, and attachments. */
    public static byte[] mail(byte[] logo, Map<String, byte[]> attachments) {
        StringBuilder mail = new StringBuilder("""
                Received: from mx.example.org by mail.example.com; Mon, 23 Nov 2026 10:00:00 +0300
                From: =?UTF-8?B?0J/QvtGB0YLQsNCy0YnQuNC6?= <sales@example.org>
                To: docs@example.com
                Subject: =?UTF-8?B?0KHRh9C10YI=?=
                Message-ID: <1@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="outer"

                --outer
                Content-Type: multipart/related; boundary="inner"

                --inner
                Content-Type: text/html; charset=UTF-8

                <p>Счет во вложении</p><img src="cid:logo">
                --inner
                Content-Type: image/png; name="image001.png"
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                %s
                --inner--
                """.formatted(base64(logo)));
        attachments.forEach((name, file) -> mail.append("""
                --outer
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)), base64(file))));
        return mail.append("--outer--\n").toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] file) {
        return Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(file);
    }
}
