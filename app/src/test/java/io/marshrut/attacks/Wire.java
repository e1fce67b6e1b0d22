package io.marshrut.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The bare connection: for what no well-behaved client sends. */
final class Wire {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private Wire() {}

    /** Sends the text as it is, with CRLF for every line's end, and answers with everything that comes back. */
    static String send(String base, String text) {
        return send(base, text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    static String send(String base, byte[] bytes) {
        URI address = URI.create(base);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException hungUp) {
                // it may have answered before it had read everything
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in the first line, 0 where the connection was closed without an answer. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** The lines above the body. */
    static String head(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? answer : answer.substring(0, end);
    }
}
