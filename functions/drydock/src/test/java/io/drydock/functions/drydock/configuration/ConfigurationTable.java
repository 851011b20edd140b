package io.drydock.functions.drydock.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The table of configuration keys of a README: rows of keys, what they mean, and their defaults. A key that begins with a dot has the beginning of
 * the last whole one, up to its last dot; {@code "<a name>"} stands for a name that whoever configures it chooses. A row has a default for each of
 * its keys, with commas between them, or one for all.
 */
final class ConfigurationTable {
    private static final String HEAD = "| key | meaning | default |";
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");
    private static final Pattern CHOSEN = Pattern.compile("\"<[^\"]+>\"");

    private ConfigurationTable() {
    }

    /**
     * One key.
     *
     * @param standard its default in words; empty: none
     */
    record Line(String key, String standard) {
    }

    static List<Line> read(Path readme) throws IOException {
        List<String> lines = Files.readAllLines(readme);
        int head = lines.indexOf(HEAD);
        if (head < 0) {
            throw new IllegalStateException(readme + " has no table that begins with " + HEAD);
        }
        return lines.stream().skip(head + 2L).takeWhile(line -> line.startsWith("|")).flatMap(row -> row(row).stream()).toList();
    }

    private static List<Line> row(String row) {
        String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("not three cells: " + row);
        }
        List<String> keys = keys(cells[0]);
        List<String> standards = Arrays.stream(cells[2].strip().split(", ")).map(String::strip).toList();
        if (standards.size() != 1 && standards.size() != keys.size()) {
            throw new IllegalStateException(keys.size() + " keys and " + standards.size() + " defaults: " + row);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            lines.add(new Line(keys.get(i), standards.get(standards.size() == 1 ? 0 : i)));
        }
        return lines;
    }

    private static List<String> keys(String cell) {
        List<String> keys = new ArrayList<>();
        String beginning = "";
        for (String key : KEY.matcher(cell).results().map(MatchResult::group).map(text -> text.substring(1, text.length() - 1)).toList()) {
            String whole = CHOSEN.matcher(key.startsWith(".") ? beginning + key : key).replaceAll("*");
            if (!key.startsWith(".")) {
                beginning = whole.substring(0, whole.lastIndexOf('.'));
            }
            keys.add(whole);
        }
        return keys;
    }
}
