package io.drydock.bench;

import io.drydock.lab.command.LabMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of a measurement: the lab and what is measured against it. All end with it. */
public final class Children implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();

    /** Starts a Java program with this program's class path. */
    public Process java(List<String> options, Class<?> main, List<String> words) throws IOException {
        List<String> line = new ArrayList<>(List.of(javaCommand(), "--enable-native-access=ALL-UNNAMED"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(words);
        return start(new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** Starts a lab and waits until it serves. What its compiler takes is taken from what is measured: it compiles quickly. */
    public void lab(List<String> words) throws IOException {
        awaitLine(java(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), LabMain.class, words), "Serving ");
    }

    /** Starts a process that ends with this. */
    public Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** The Java that runs this. */
    public static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    /** Waits for the line that says that a process is up. Whatever it writes after that is for nobody. */
    public static void awaitLine(Process process, String beginning) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> { }));
                return;
            }
        }
        throw new IllegalStateException("the process " + process.info().commandLine().orElse("") + " ended without saying '" + beginning + "'");
    }

    /** A figure of {@code /proc/<pid>/status} in MiB: VmRSS, or VmHWM, its highest ever. Linux only. */
    public static double mebibytes(long pid, String figure) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith(figure + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("/proc does not tell " + figure + " of process " + pid);
    }

    /** A TCP port that nobody has right now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
