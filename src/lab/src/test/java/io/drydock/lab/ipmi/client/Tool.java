package io.drydock.lab.ipmi.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of other people that speak IPMI. */
final class Tool {
    /** Against hanging; none needs more than a few seconds. */
    private static final int LONGEST_SECONDS = 40;

    private Tool() {
    }

    /** What a program said, errors too, and how it ended. */
    record Result(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    /** Skips the test where the program is not installed. */
    static void assumeInstalled(String program, String debianPackage) {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(installed, program + " is not installed here: apt-get install " + debianPackage);
    }

    /** @param home where the program keeps its files */
    static Result run(Path home, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command.getFirst() + " did not end within " + LONGEST_SECONDS + " s; it said: " + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }
}
