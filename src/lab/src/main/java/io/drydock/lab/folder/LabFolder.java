package io.drydock.lab.folder;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The folder of a lab that serves in the background: what others need to use it. It is {@code lab} in the data folder of the Drydock that does.
 * Files appear whole, and only their owner may read them.
 */
public final class LabFolder {
    private static final int SECRET_BYTES = 10;

    private final Path folder;

    /** @param folder created where it is not there */
    public LabFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The data folder that it is in. */
    public Path data() {
        return folder.getParent();
    }

    /** Held by the process that serves the lab. */
    Path lock() {
        return folder.resolve("lab.lock");
    }

    /** There while the lab serves: what it serves, in words. */
    public Path ready() {
        return folder.resolve("ready");
    }

    /** Configuration of a Drydock that uses the lab. */
    public Path properties() {
        return folder.resolve("drydock.properties");
    }

    /** Environment variables that the design refers to, as commands of a shell. */
    public Path environment() {
        return folder.resolve("environment");
    }

    /** Whom to trust that a BMC is the one it says. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** What the lab was built from. */
    public Path blueprint() {
        return folder.resolve("blueprint");
    }

    /** The reference of the design that the lab is of, and in a second line how much faster than life it is. */
    public Path design() {
        return folder.resolve("design");
    }

    private Path ports() {
        return folder.resolve("ports");
    }

    /** A secret's file. */
    public Path secret(String name) {
        return folder.resolve(name);
    }

    /** Writes a file as a whole. */
    public void write(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".new",
                PosixFilePermissions.asFileAttribute(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What stands in a file; nothing: there is none. */
    public Optional<String> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** A secret that nobody chose: it is written to its file and stays the same from then on. */
    public String made(String name) throws IOException {
        Optional<String> before = read(secret(name)).map(String::strip).filter(text -> !text.isEmpty());
        if (before.isPresent()) {
            return before.get();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        write(secret(name), made + "\n");
        return made;
    }

    /** The ports that the lab had last time, by name. */
    public Map<String, Integer> lastPorts() throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(read(ports()).orElse("")));
        Map<String, Integer> ports = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> ports.put(name, Integer.valueOf(read.getProperty(name))));
        return ports;
    }

    /** Keeps the ports for the next time. */
    public void keepPorts(Map<String, Integer> ports) throws IOException {
        write(ports(), new TreeMap<>(ports).entrySet().stream().map(one -> one.getKey() + "=" + one.getValue() + "\n").collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
