package io.drydock.lab.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The process that serves the lab of a folder. It holds the folder's lock, which the operating system frees however the process ends: the number in
 * the lock counts only while somebody holds it, so another process that has got the number since is never meant.
 */
public final class LabProcess implements AutoCloseable {
    private static final int LONGEST_NUMBER = 20;

    private final FileChannel channel;

    private LabProcess(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock for this process.
     *
     * @return nothing: another process has it
     */
    public static Optional<LabProcess> take(LabFolder folder) throws IOException {
        Files.createDirectories(folder.lock().getParent());
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel).isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
        return Optional.of(new LabProcess(channel));
    }

    /** The number of the process that serves the lab; nothing: none does. */
    public static Optional<Long> running(LabFolder folder) throws IOException {
        if (!Files.exists(folder.lock())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return lock(channel).isPresent() ? Optional.empty() : number(channel);
        }
    }

    /**
     * Ends the process that serves the lab, and waits until it has ended; after {@code patience} it is killed.
     *
     * @return its number; nothing: none served it
     */
    public static Optional<Long> stop(LabFolder folder, Duration patience) throws IOException {
        Optional<Long> number = running(folder);
        Optional<ProcessHandle> process = number.flatMap(ProcessHandle::of);
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
            } catch (CompletionException _) {
                process.get().destroyForcibly();
                process.get().onExit().join();
            }
        }
        return number;
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NUMBER);
        channel.read(bytes, 0);
        String text = StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
        if (text.isEmpty()) {
            throw new IOException("The lab is only just being started: ask again.");
        }
        return Optional.of(Long.valueOf(text));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
