package io.marshrut.ocr.drawing.hostile;

import io.marshrut.ocr.drawing.Bundles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, letters, office files and XML by hand. */
final class HostileArchives {

    private HostileArchives() {}

    static byte[] zipBomb(String name, int megabytes) {
        byte[] megabyte = new byte[1 << 20];
        return Bytes.of(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(megabyte);
                }
            }
        });
    }

    /** Archives within each other, so many in each. */
    static byte[] nested(byte[] innermost, int depth, int copies) {
        byte[] content = innermost;
        for (int level = 0; level < depth; level++) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int i = 0; i < copies; i++) {
                files.put(i + (level == 0 ? ".pdf" : ".zip"), content);
            }
            content = Bundles.zip(files);
        }
        return content;
    }

    static byte[] manyEntries(int count) {
        return Bytes.of(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(0);
                for (int i = 0; i < count; i++) {
                    zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
                }
            }
        });
    }

    static byte[] encrypted(byte[] zip) {
        return encrypted(zip, "");
    }

    /** Only files whose names begin so are marked: heads of files have their names at 30, those of the directory at 46. */
    static byte[] encrypted(byte[] zip, String name) {
        byte[] marked = zip.clone();
        for (int i = 0; i < zip.length - 46 - name.length(); i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K') {
                if (zip[i + 2] == 3 && zip[i + 3] == 4 && isNamed(zip, i + 30, name)) {
                    marked[i + 6] |= 1;
                } else if (zip[i + 2] == 1 && zip[i + 3] == 2 && isNamed(zip, i + 46, name)) {
                    marked[i + 8] |= 1;
                }
            }
        }
        return marked;
    }

    private static boolean isNamed(byte[] zip, int at, String name) {
        return new String(zip, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    static byte[] letterNested(int depth) {
        StringBuilder mail = new StringBuilder("From: a@example.org\r\nMIME-Version: 1.0\r\nMessage-ID: <1@a>\r\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return Bytes.latin(mail.append("\r\ntext\r\n").toString());
    }

    static byte[] letterWithHeads(int count) {
        StringBuilder mail = new StringBuilder("From: a@example.org\r\nMIME-Version: 1.0\r\nMessage-ID: <1@a>\r\n");
        for (int i = 0; i < count; i++) {
            mail.append("X-Head-").append(i).append(": value\r\n");
        }
        return Bytes.latin(mail.append("\r\ntext\r\n").toString());
    }

    static byte[] entityBomb() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"haha\">");
        for (int i = 1; i < 60; i++) {
            xml.append("<!ENTITY e%d \"&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        return Bytes.latin(xml.append("]><a>&e59;</a>").toString());
    }

    static byte[] theft() {
        return Bytes.latin("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    }

    static byte[] deepXml(int depth) {
        return Bytes.latin("<?xml version=\"1.0\"?>" + "<a>".repeat(depth));
    }

    static byte[] wideXml(int megabytes) {
        return Bytes.latin("<?xml version=\"1.0\"?><a b=\"" + "x".repeat(megabytes << 20) + "\"/>");
    }

    static byte[] deepRtf(int depth) {
        return Bytes.latin("{\\rtf1" + "{\\b ".repeat(depth) + "a" + "}".repeat(depth) + "}");
    }
}
