package io.marshrut.embedded;

import io.marshrut.embedded.process.LogFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The folder with all that the stack keeps; held for one process at a time. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel holder;

    private DataFolder(Path path, FileChannel holder) {
        this.path = path;
        this.holder = holder;
    }

    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            Path file = path.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderInUseException(
                        "The data folder " + path + " is in use by another Marshrut" + owner(file));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            DataFolder folder = new DataFolder(path, channel);
            // of an owner that was killed
            folder.addresses().delete();
            for (Path inner : List.of(folder.objects(), folder.search(), folder.logs())) {
                createForOwnerOnly(inner);
            }
            return folder;
        } catch (IOException failure) {
            throw new EmbeddedStackException(
                    "The data folder " + path + " cannot be used: " + failure,
                    "Choose with MARSHRUT_DATA a folder that may be written.",
                    failure);
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path objects() {
        return path.resolve("objects");
    }

    Path search() {
        return path.resolve("search");
    }

    AddressesFile addresses() {
        return addressesIn(path);
    }

    static AddressesFile addressesIn(Path data) {
        return new AddressesFile(data.resolve("addresses"));
    }

    /** An empty folder for a program's temporary files: a killed program cannot clear up after itself. */
    Path scratch(String name) {
        Path folder = path.resolve("scratch").resolve(name);
        try {
            FileSystemUtils.deleteRecursively(folder);
            createForOwnerOnly(folder.getParent());
            createForOwnerOnly(folder);
        } catch (IOException failure) {
            throw new EmbeddedStackException(
                    "The folder " + folder + " cannot be emptied: " + failure,
                    "Delete it, or give this user the right to.",
                    failure);
        }
        return folder;
    }

    LogFile log(String name) {
        return new LogFile(logs().resolve(name + ".log"));
    }

    private Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        holder.close();
    }

    /** Documents and their words are nobody else's business, even on this machine. */
    private static void createForOwnerOnly(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }
}
