package io.drydock.credential;

import io.drydock.function.StoreSettings;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The master key of a machine that was told none: random, made once, in a file beside the embedded store that its owner alone may read. */
@Singleton
class MasterKeyFile {
    private static final String NAME = "boot-actions.key";
    private static final int BYTES = 32;

    private final StoreSettings settings;
    private final ReentrantLock reading = new ReentrantLock();
    private byte[] key;

    MasterKeyFile(StoreSettings settings) {
        this.settings = settings;
    }

    /** @throws StepFailed if there is no such file, and none can be made */
    byte[] key() {
        reading.lock();
        try {
            if (key == null) {
                key = switch (settings.kind()) {
                    case EMBEDDED -> read(settings.folder().resolve(NAME));
                    // It ends with the store that it serves.
                    case MEMORY -> random();
                    case DYNAMODB -> throw new StepFailed("Nodes with boot actions need a secret each, and there is no key to derive them from:"
                            + " set drydock.boot-actions.key to a reference to a long random text, the same for all processes.");
                };
            }
            return key;
        } finally {
            reading.unlock();
        }
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] read = HexFormat.of().parseHex(Files.readString(file).strip());
            if (read.length != BYTES) {
                throw new IllegalArgumentException(read.length + " bytes");
            }
            return read;
        } catch (IOException e) {
            throw new StepFailed("The key that nodes' secrets are derived from can't be read or made in " + file + " (" + e
                    + "). Mend that, or set drydock.boot-actions.key.", e);
        } catch (IllegalArgumentException e) {
            throw new StepFailed("The file " + file + " does not hold the key that nodes' secrets are derived from, " + BYTES * 2
                    + " hexadecimal digits. Remove it: a new one is made, and nodes that are being deployed can't report any more.", e);
        }
    }

    /** All at once, so that a process that dies meanwhile leaves no half of it. */
    private static void make(Path file) throws IOException {
        Path begun = file.resolveSibling(NAME + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(begun);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(begun, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            Channels.newOutputStream(channel).write((HexFormat.of().formatHex(random()) + "\n").getBytes(StandardCharsets.US_ASCII));
            channel.force(true);
        }
        try {
            Files.createLink(file, begun);
        } catch (FileAlreadyExistsException _) {
            // Another process was first: its key counts.
        } finally {
            Files.delete(begun);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
