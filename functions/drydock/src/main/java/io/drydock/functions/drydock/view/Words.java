package io.drydock.functions.drydock.view;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How times, numbers and texts from elsewhere are written on a terminal. */
final class Words {
    private Words() {
    }

    /** {@code 0.4s}, {@code 12s}, {@code 2m05s}, {@code 1h03m}. */
    static String of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1fs", time.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + "s";
        }
        return seconds < 3600 ? String.format(Locale.ROOT, "%dm%02ds", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%dh%02dm", seconds / 3600, seconds % 3600 / 60);
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Without anything that would move the cursor. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** At most so many characters. */
    static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 1)) + "…";
    }

    /** At most so many lines; that some are left out is said in the last one. */
    static List<String> cut(List<String> lines, int height) {
        if (lines.size() <= height) {
            return lines;
        }
        int kept = Math.max(0, height - 1);
        return Stream.concat(lines.stream().limit(kept), Stream.of("  … " + Words.count(lines.size() - kept, "line") + " more")).toList();
    }
}
