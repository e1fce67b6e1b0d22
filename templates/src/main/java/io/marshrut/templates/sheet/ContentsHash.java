package io.marshrut.templates.sheet;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * SHA-256 over records, lists and plain values. Each value goes in with its kind and length and each field with its
 * name, so that no two different trees read the same.
 */
final class ContentsHash {

    private final MessageDigest digest;

    private ContentsHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String of(Object... values) {
        ContentsHash hash = new ContentsHash();
        for (Object value : values) {
            hash.add(value);
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Object value) {
        if (value == null) {
            head('0', 0);
        } else if (value instanceof Record record) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            head('R', components.length);
            for (RecordComponent component : components) {
                add(component.getName());
                add(valueOf(record, component));
            }
        } else if (value instanceof Collection<?> many) {
            head('L', many.size());
            many.forEach(this::add);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            head('T', text.length);
            digest.update(text);
        }
    }

    private void head(char kind, int length) {
        digest.update(ByteBuffer.allocate(5).put((byte) kind).putInt(length).flip());
    }

    private static Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
