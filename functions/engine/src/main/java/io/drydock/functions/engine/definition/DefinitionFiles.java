package io.drydock.functions.engine.definition;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The definitions that the engine starts with, by the names of their files: those of a folder, or else those inside the program. */
final class DefinitionFiles {
    private static final String PACKED = "statemachine";
    private static final String ENDING = ".asl.json";

    private DefinitionFiles() {
    }

    /** @throws UncheckedIOException if a file can't be read */
    static Map<String, String> read(Optional<Path> folder) {
        Map<String, String> definitions = new TreeMap<>();
        try {
            if (folder.isPresent()) {
                readFolder(folder.get(), definitions);
            } else {
                ClassPathUtils.consumeAsPaths(PACKED, path -> readFolder(path, definitions));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the state machines inside the program can't be read", unreadable);
        }
        return definitions;
    }

    private static void readFolder(Path folder, Map<String, String> definitions) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    definitions.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the state machines in " + folder + " can't be read (drydock.engine.definitions)", unreadable);
        }
    }
}
