package io.drydock.functions.engine.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The definitions that the engine starts with, by the names of their files: those of a folder, or those inside the program. */
final class DefinitionFiles {
    private static final String PACKED = "statemachine/";
    private static final String ENDING = ".asl.json";

    private DefinitionFiles() {
    }

    /**
     * Those inside the program. They are asked for by name, because a native executable can't list what is in it.
     *
     * @throws IllegalStateException if there is none of that name
     * @throws UncheckedIOException if one can't be read
     */
    static Map<String, String> packed(List<String> names) {
        Map<String, String> definitions = new TreeMap<>();
        for (String name : names) {
            try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(PACKED + name + ENDING)) {
                if (file == null) {
                    throw new IllegalStateException("there is no state machine '" + name + "' inside the program (drydock.engine.state-machines)");
                }
                definitions.put(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the state machine '" + name + "' inside the program can't be read", unreadable);
            }
        }
        return definitions;
    }

    /** @throws UncheckedIOException if the folder, or a file in it, can't be read */
    static Map<String, String> folder(Path folder) {
        Map<String, String> definitions = new TreeMap<>();
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
        return definitions;
    }
}
