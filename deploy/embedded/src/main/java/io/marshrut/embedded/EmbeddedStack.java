package io.marshrut.embedded;

import io.marshrut.embedded.postgres.Postgres;
import io.marshrut.embedded.process.Child;
import io.marshrut.embedded.process.FreePorts;
import io.marshrut.embedded.process.LogFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;

/**
 * The running stack: one per JVM. PostgreSQL, object store and search node start at once; workers join when the portal
 * serves. All of them end with this JVM, however it ends.
 */
public final class EmbeddedStack implements AutoCloseable {
    private static final String NAME = "marshrut";
    private static final String REGION = "us-east-1";
    /** Generous: the first start unpacks PostgreSQL and makes a database, maybe on a slow disk. */
    private static final Duration START_WITHIN = Duration.ofMinutes(3);

    private static EmbeddedStack current;

    private final StackSettings settings;
    private final DataFolder data;
    private final StackPrograms programs;
    private final StackAddresses addresses;
    private final Child postgres;
    private final Child objectStore;
    private final Child searchNode;
    private final Workers workers;

    private EmbeddedStack(StackSettings settings, DataFolder data, Log log) {
        this.settings = settings;
        this.data = data;
        this.programs = new StackPrograms(ProjectHome.above(settings.home()), data, log);
        FreePorts ports = new FreePorts();
        int databasePort = ports.next();
        int storagePort = ports.next();
        int searchPort = ports.next();
        var storage = new StackAddresses.Storage(
                "http://127.0.0.1:" + storagePort, REGION, NAME, Secret.random(), Secret.random());
        LogFile databaseLog = data.log("postgres");
        Postgres database = new Postgres(
                new Postgres.Settings(settings.cache(), data.postgres(), NAME, databasePort), databaseLog, log);
        postgres = new Child("PostgreSQL", databaseLog, database, log);
        objectStore = programs.objectStore(storagePort, storage);
        searchNode = programs.searchNode(searchPort);
        workers = new Workers(programs, storage);
        wanted().forEach(Child::start);
        try {
            postgres.awaitReady(START_WITHIN);
        } catch (RuntimeException failure) {
            stopChildren();
            throw failure;
        }
        addresses = new StackAddresses(
                new StackAddresses.Database(
                        "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + NAME, NAME, database.password()),
                "http://127.0.0.1:" + searchPort,
                storage);
        tellAddresses();
    }

    private Stream<Child> wanted() {
        return settings.search() ? Stream.of(postgres, objectStore, searchNode) : Stream.of(postgres, objectStore);
    }

    private void tellAddresses() {
        try {
            data.addresses().write(addresses);
        } catch (IOException failure) {
            stopChildren();
            throw new EmbeddedStackException(
                    "The data folder " + data.path() + " cannot be written: " + failure,
                    "Check that there is room on its disk.",
                    failure);
        }
    }

    /**
     * Starts the stack and waits for PostgreSQL alone; the stack that this JVM already runs on the same data is
     * returned as it is.
     */
    public static synchronized EmbeddedStack start(StackSettings settings, Log log) {
        if (current != null) {
            if (!current.settings.data().equals(settings.data())) {
                throw new EmbeddedStackException(
                        "This process already runs the embedded stack on " + current.settings.data(),
                        "One process works on one data folder (marshrut.data).");
            }
            return current;
        }
        DataFolder data = DataFolder.take(settings.data());
        try {
            current = new EmbeddedStack(settings, data, log);
            return current;
        } catch (RuntimeException failure) {
            release(data);
            throw failure;
        }
    }

    /** The stack of this JVM. */
    public static synchronized EmbeddedStack current() {
        return running().orElseThrow(() -> new IllegalStateException("the embedded stack does not run"));
    }

    public static synchronized Optional<EmbeddedStack> running() {
        return Optional.ofNullable(current);
    }

    public StackAddresses addresses() {
        return addresses;
    }

    public Child postgres() {
        return postgres;
    }

    public Child objectStore() {
        return objectStore;
    }

    public Child searchNode() {
        return searchNode;
    }

    /** Those of the last {@link #startWorkers}; empty before. */
    public List<Child> workers() {
        return workers.list();
    }

    /** Waits until all that is wanted serves, or says why it does not. */
    public void awaitReady() {
        wanted().forEach(child -> child.awaitReady(START_WITHIN));
    }

    /** Starts workers that call the portal at the address; earlier ones are stopped first. */
    public void startWorkers(int count, String portalUrl, String login, String password) {
        workers.start(count, new StackPrograms.Portal(portalUrl, login, password));
    }

    /** Stops the workers that call that address. */
    public void stopWorkersOf(String portalUrl) {
        workers.stopThoseOf(portalUrl);
    }

    /** In order: workers, then what they and the portal use, the database last. */
    @Override
    public void close() {
        synchronized (EmbeddedStack.class) {
            if (current == this) {
                current = null;
                stopChildren();
                release(data);
            }
        }
    }

    private void stopChildren() {
        workers.stop();
        Stream.of(objectStore, searchNode).parallel().forEach(Child::stop);
        postgres.stop();
    }

    private static void release(DataFolder data) {
        try {
            data.addresses().delete();
            data.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
