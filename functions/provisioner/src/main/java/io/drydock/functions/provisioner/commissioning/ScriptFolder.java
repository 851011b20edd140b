package io.drydock.functions.provisioner.commissioning;

import io.drydock.step.StepFailed;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scripts of one's own, by name.
 *
 * @param path absent: there are none
 * @param problems of files that MAAS would not take
 */
record ScriptFolder(Optional<Path> path, Map<String, ScriptFile> scripts, List<String> problems) {
    private static final long MAX_SIZE = 1 << 20;

    static ScriptFolder read(Optional<Path> path) {
        Map<String, ScriptFile> scripts = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        path.ifPresent(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")).sorted()
                        .forEach(file -> add(file, scripts, problems));
            } catch (IOException e) {
                problems.add(folder + " can't be read: " + e);
            }
        });
        return new ScriptFolder(path, scripts, problems);
    }

    private static void add(Path file, Map<String, ScriptFile> scripts, List<String> problems) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new IllegalArgumentException("has more than " + MAX_SIZE + " bytes");
            }
            ScriptFile script = ScriptFile.parse(file.getFileName().toString(), Files.readString(file));
            if (scripts.putIfAbsent(script.name(), script) != null) {
                throw new IllegalArgumentException("is called '" + script.name() + "', as another one is");
            }
        } catch (CharacterCodingException _) {
            problems.add(file + " is no UTF-8");
        } catch (IOException e) {
            problems.add(file + " can't be read: " + e);
        } catch (IllegalArgumentException e) {
            problems.add(file + " " + e.getMessage());
        }
    }

    /** @throws StepFailed if there is something wrong; it names all of it */
    ScriptFolder sound() {
        if (!problems.isEmpty()) {
            throw new StepFailed("scripts for commissioning (drydock.commissioning.scripts): " + String.join("; ", problems)
                    + ". Nothing was uploaded.");
        }
        return this;
    }
}
