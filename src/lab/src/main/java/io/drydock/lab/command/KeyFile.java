package io.drydock.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with a key that its owner alone may read. */
final class KeyFile {
    private KeyFile() {
    }

    /** @throws IOException if it can't be written; it says which */
    static void write(Path file, String key) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(
                    Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
            Files.writeString(file, key + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("MAAS's API key can't be written to " + file + " (" + e + "). Name another folder with --ca.", e);
        }
    }
}
