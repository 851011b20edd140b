package io.drydock.lab.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a Drydock has kept of a lab that is no more: the servers of a new one are bare, and nothing that is known of the old ones holds for them.
 * It is put aside, not deleted.
 */
public final class OldStore {
    private static final String LOCK = "store.lock";
    private static final String STORE = "store.sqlite";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'lab-until-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private OldStore() {
    }

    /**
     * Puts the embedded store of {@code data} into a folder of its own there.
     *
     * @return that folder; nothing: there was no store
     * @throws IOException if a Drydock uses the store, or it can't be moved
     */
    public static Optional<Path> putAside(Path data, Instant now) throws IOException {
        if (!Files.exists(data.resolve(STORE))) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw inUse(data);
            }
            Path aside = Files.createDirectories(data.resolve(NAME.format(now)));
            for (Path file : files(data)) {
                Files.move(file, aside.resolve(file.getFileName()));
            }
            return Optional.of(aside);
        } catch (OverlappingFileLockException _) {
            throw inUse(data);
        }
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(file -> file.getFileName().toString().startsWith(STORE)).toList();
        }
    }

    private static IOException inUse(Path data) {
        return new IOException("A Drydock that served the lab before this one still runs with the data folder " + data
                + ", and what it knows of the servers no longer holds. End it (its process number is in " + data.resolve(LOCK)
                + "), then start this lab again.");
    }
}
