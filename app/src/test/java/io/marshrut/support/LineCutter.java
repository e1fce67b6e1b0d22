package io.marshrut.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A weak line: a TCP proxy in front of the portal that cuts every connection once it has carried so many bytes towards the
 * portal, now and then just when the answer comes back.
 */
public class LineCutter implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final int least;
    private final int most;
    private final Random chance;
    private final AtomicInteger cuts = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * @param base of the portal
     * @param least bytes that every connection carries
     * @param most after which none lives on
     */
    public LineCutter(String base, int least, int most, long seed) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = URI.create(base).getPort();
        this.least = least;
        this.most = most;
        this.chance = new Random(seed);
        thread(this::serve);
    }

    public String base() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** How often the line broke. */
    public int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(LineCutter::shut);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Line line = new Line(door.accept(), new Socket(InetAddress.getLoopbackAddress(), port));
                thread(line::upwards);
                thread(line::downwards);
            } catch (IOException e) {
                // closed
            }
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "weak-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is shut
        }
    }

    /** One connection. */
    private final class Line {

        private final Socket caller;
        private final Socket portal;
        private final int carries;
        private final boolean losesAnAnswer;
        private volatile int carried;

        private Line(Socket caller, Socket portal) {
            this.caller = caller;
            this.portal = portal;
            synchronized (chance) {
                this.carries = least + chance.nextInt(most - least);
                this.losesAnAnswer = chance.nextInt(4) == 0;
            }
            open.add(caller);
            open.add(portal);
        }

        private void upwards() {
            byte[] buffer = new byte[8192];
            try (InputStream from = caller.getInputStream();
                    OutputStream to = portal.getOutputStream()) {
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    to.write(buffer, 0, read);
                    to.flush();
                    carried += read;
                    if (carried >= carries) {
                        cut();
                        return;
                    }
                }
            } catch (IOException e) {
                // cut
            } finally {
                end();
            }
        }

        private void downwards() {
            byte[] buffer = new byte[8192];
            try (InputStream from = portal.getInputStream();
                    OutputStream to = caller.getOutputStream()) {
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    if (losesAnAnswer && carried >= least / 2) {
                        cut();
                        return;
                    }
                    to.write(buffer, 0, read);
                    to.flush();
                }
            } catch (IOException e) {
                // cut
            } finally {
                end();
            }
        }

        private void cut() throws IOException {
            cuts.incrementAndGet();
            // without a farewell: what is under way is lost
            caller.setSoLinger(true, 0);
        }

        private void end() {
            shut(caller);
            shut(portal);
            open.remove(caller);
            open.remove(portal);
        }
    }
}
