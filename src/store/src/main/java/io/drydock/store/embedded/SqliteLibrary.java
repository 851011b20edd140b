package io.drydock.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Puts SQLite's machine code, which comes inside a native executable, into the data folder once. By itself the driver unpacks it at every
 * start and compares what it wrote byte by byte, which takes longer than the rest of a native function's start. On a Java virtual
 * machine the driver is left to itself: there a file can be loaded by one class loader only, so each needs one of its own.
 */
final class SqliteLibrary {
    /** Where the driver looks first; set by an operator or by the first store of this process, then left alone. */
    private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";
    private static final String NAME_PROPERTY = "org.sqlite.lib.name";

    private SqliteLibrary() {
    }

    /** In a native executable: sees to it that the library is in {@code folder}, and that the driver takes it from there. */
    static void provide(Path folder) throws IOException {
        if ("runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
            unpack(folder);
        }
    }

    static void unpack(Path folder) throws IOException {
        if (System.getProperty(FOLDER_PROPERTY) != null || System.getProperty(NAME_PROPERTY) != null) {
            return;
        }
        byte[] library = packaged();
        if (library.length == 0) {
            return;
        }
        Path file = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + LibraryLoaderUtil.getNativeLibName());
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
            Path whole = Files.createTempFile(folder, "sqlite", ".tmp");
            Files.write(whole, library);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        System.setProperty(FOLDER_PROPERTY, folder.toAbsolutePath().toString());
        System.setProperty(NAME_PROPERTY, file.getFileName().toString());
    }

    /** Empty on a platform that the driver has no library for: it says so itself. */
    private static byte[] packaged() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(name)) {
            return library == null ? new byte[0] : library.readAllBytes();
        }
    }
}
