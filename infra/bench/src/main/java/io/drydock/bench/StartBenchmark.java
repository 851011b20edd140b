package io.drydock.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long a function takes from the start of its process to the answer of its first request, which loads the sample site, and
 * how much memory it has then. Takes the command line of the function; Linux only (it reads /proc).
 */
public final class StartBenchmark {
    private static final int ROUNDS = 15;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private StartBenchmark() {
    }

    /** {@code StartBenchmark FOLDER_OF_THE_DESIGN COMMAND...} prints the medians. */
    public static void main(String... words) throws Exception {
        String design = "file:" + Path.of(words[0]).toAbsolutePath().normalize();
        List<String> command = Arrays.asList(words).subList(1, words.length);
        double[] millis = new double[ROUNDS];
        double[] mebibytes = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            measure(command, design, millis, mebibytes, i);
        }
        Arrays.sort(millis);
        Arrays.sort(mebibytes);
        System.out.printf("first answer: median %.0f ms (%.0f to %.0f); resident then: median %.0f MiB (%d starts)%n",
                millis[ROUNDS / 2], millis[0], millis[ROUNDS - 1], mebibytes[ROUNDS / 2], ROUNDS);
    }

    private static void measure(List<String> command, String design, double[] millis, double[] mebibytes, int round) throws Exception {
        int port = freePort();
        Path store = Files.createTempDirectory("start-benchmark");
        long start = System.nanoTime();
        Process process = start(command, port, store);
        try {
            firstAnswer(port, design, start);
            millis[round] = (System.nanoTime() - start) / 1e6;
            mebibytes[round] = resident(process.pid());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Process start(List<String> command, int port, Path store) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("DRYDOCK_STORE_FOLDER", store.toString());
        return builder.start();
    }

    /** Asks until somebody listens: a plain socket, so that the client costs next to nothing. */
    private static void firstAnswer(int port, String design, long start) throws IOException {
        byte[] body = ("{\"taskId\": \"start\", \"parameters\": {\"designRef\": \"" + design + "\"}}").getBytes(StandardCharsets.UTF_8);
        String head = "POST /load-design HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!answer.startsWith("HTTP/1.1 200")) {
                    throw new IllegalStateException("the function answered: " + answer);
                }
                return;
            } catch (ConnectException notYet) {
                if (System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("nobody listens at port " + port, notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    private static double resident(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("/proc does not tell the resident memory of process " + pid);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
