package io.drydock.functions.drydock.configuration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.drydock.functions.drydock.configuration.ConfigurationTable.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README tells of every configuration key that the code reads, and of no other, each with its default. */
class ConfigurationTableTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Map<String, Optional<String>> KEYS = ConfigurationKeys.all();

    private final List<Line> table = ConfigurationTable.read(README);

    ConfigurationTableTest() throws IOException {
    }

    @Test
    void everyKeyThatIsReadIsToldOf() {
        assertEquals(Set.of(), less(KEYS.keySet(), told()), "read by the code, but not in README's table");
    }

    @Test
    void everyKeyThatIsToldOfIsRead() {
        assertEquals(Set.of(), less(told(), KEYS.keySet()), "in README's table, but not read by the code");
    }

    @Test
    void noKeyIsToldOfTwice() {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), table.stream().map(Line::key).filter(key -> !seen.add(key)).toList());
    }

    @Test
    void defaultsAreThoseOfTheCode() {
        assertAll(table.stream().filter(line -> KEYS.containsKey(line.key())).map(line -> () -> KEYS.get(line.key()).ifPresent(value ->
                assertEquals(value, plain(line.standard()), () -> "default of " + line.key()))));
    }

    /** What holds everywhere, without the marks of a text: {@code 10s} of "`10s`; 3s in ..." */
    private static String plain(String standard) {
        return standard.replace("`", "").split(";")[0].strip();
    }

    private Set<String> told() {
        return table.stream().map(Line::key).filter(key -> key.startsWith("drydock.")).collect(Collectors.toSet());
    }

    private static Set<String> less(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
