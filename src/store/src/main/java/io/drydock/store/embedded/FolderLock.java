package io.drydock.store.embedded;

import io.drydock.store.StoreNotUsable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a data folder for one open store. The operating system frees the lock when the process ends, however it ends, so a lock file
 * that is left behind locks nothing.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "store.lock";

    /**
     * The folders that this process holds. The operating system's lock belongs to the process and goes with the first channel on the
     * file that is closed: a second attempt in the same process must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks {@code folder}, which must exist.
     *
     * @throws StoreNotUsable if this or another process holds it, or the lock file can't be written
     */
    static FolderLock of(Path folder) {
        var held = false;
        var taken = false;
        Path real = folder;
        try {
            real = folder.toRealPath();
            held = HELD.add(real);
            if (!held) {
                throw inUse(folder, "this process (" + ProcessHandle.current().pid() + ")");
            }
            var channel = lock(real);
            taken = true;
            return new FolderLock(real, channel);
        } catch (IOException e) {
            throw new StoreNotUsable("the data folder " + folder + " can't be locked: " + e
                    + "; it must be a folder on a local disk that this user may write to", e);
        } finally {
            if (held && !taken) {
                HELD.remove(real);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(FILE),
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var taken = false;
        try {
            if (tryLock(channel) == null) {
                throw inUse(folder, "process " + holder(channel));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
            taken = true;
            return channel;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        var pid = StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
        return pid.isEmpty() ? "(unknown)" : pid;
    }

    private static StoreNotUsable inUse(Path folder, String holder) {
        return new StoreNotUsable("the data folder " + folder + " is in use by " + holder
                + ": one folder belongs to one running orchestrator; stop that one, or give this one a folder of its own");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
