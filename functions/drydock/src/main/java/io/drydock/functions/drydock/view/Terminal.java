package io.drydock.functions.drydock.view;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The terminal that standard output goes to. Java does not tell whether it is one, nor its size: {@code test} and {@code stty} do. */
public final class Terminal {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final String ASK = "test -t 1 || exit 1; stty size <&1 1>&2 2>/dev/null || echo 0 0 1>&2";

    private static final File NOTHING = new File("/dev/null");

    private TerminalSize size;
    private long sizedAt = System.nanoTime();

    private Terminal(TerminalSize size) {
        this.size = size;
    }

    /** Absent where standard output is a file or a pipe, the terminal can't move its cursor ({@code TERM} of dumb, or none), or nobody can tell. */
    public static Optional<Terminal> find(Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "");
        return kind.isEmpty() || kind.equals("dumb") ? Optional.empty() : ask().map(Terminal::new);
    }

    /** As it was not long ago: windows are resized. */
    TerminalSize size() {
        if (System.nanoTime() - sizedAt > BETWEEN_LOOKS.toNanos()) {
            size = ask().orElse(size);
            sizedAt = System.nanoTime();
        }
        return size;
    }

    private static Optional<TerminalSize> ask() {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", ASK).redirectOutput(Redirect.INHERIT).redirectInput(Redirect.from(NOTHING)).start();
            if (!shell.waitFor(PATIENCE) || shell.exitValue() != 0) {
                shell.destroyForcibly();
                return Optional.empty();
            }
            return Optional.of(TerminalSize.of(new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException noShell) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
