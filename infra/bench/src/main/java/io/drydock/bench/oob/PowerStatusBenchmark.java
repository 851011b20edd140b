package io.drydock.bench.oob;

import io.drydock.bench.Children;
import io.drydock.bench.Rounds;
import io.drydock.bench.Targets;
import io.drydock.lab.site.LoopbackNetwork;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The power status of many BMCs of a lab: beside FreeIPMI's ipmipower in one run, on a bad network, and of 5,000 in little memory. */
public final class PowerStatusBenchmark {
    private static final LoopbackNetwork NETWORK = LoopbackNetwork.parse("127.40.0.0/16");
    private static final String ACCOUNT = "bench";
    private static final String PASSWORD = "bench-password";
    private static final int BESIDE = 500;
    private static final int MANY = 5_000;
    private static final int WARM_UP = 3;
    private static final double MOST_MEBIBYTES = 256;

    private final int rounds;
    private final Targets targets = new Targets();

    private PowerStatusBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /** {@code PowerStatusBenchmark [ROUNDS]}. */
    public static void main(String... words) throws Exception {
        PowerStatusBenchmark benchmark = new PowerStatusBenchmark(words.length > 0 ? Integer.parseInt(words[0]) : 15);
        benchmark.besideFreeIpmi();
        benchmark.onABadNetwork();
        benchmark.many();
        benchmark.targets.print();
    }

    private void besideFreeIpmi() throws Exception {
        try (Children children = new Children()) {
            int port = lab(children, BESIDE);
            Rounds own = new Rounds();
            Rounds peer = new Rounds();
            int failures = 0;
            try (PowerStatus status = new PowerStatus(NETWORK, BESIDE, port, ACCOUNT, PASSWORD)) {
                for (int i = 0; i < WARM_UP + rounds; i++) {
                    PowerStatus.Round round = status.round();
                    double ipmipower = ipmipower(port);
                    failures += round.failures();
                    if (i >= WARM_UP) {
                        own.add(round.seconds() * 1000);
                        peer.add(ipmipower * 1000);
                    }
                }
            }
            double ratio = own.median() / peer.median();
            System.out.printf("%d BMCs, ms, median of %d: own client %s, ipmipower %s%n", BESIDE, rounds, own.text(), peer.text());
            targets.add("at most ipmipower's time, no failure", ratio <= 1.0 && failures == 0, "ratio %.2f, %d failures".formatted(ratio, failures));
        }
    }

    private void onABadNetwork() throws Exception {
        try (Children children = new Children()) {
            int port = lab(children, BESIDE, "--loss", "5", "--jitter", "50ms", "--duplicates", "10");
            Rounds time = new Rounds();
            int failures = 0;
            try (PowerStatus status = new PowerStatus(NETWORK, BESIDE, port, ACCOUNT, PASSWORD)) {
                for (int i = 0; i < rounds; i++) {
                    PowerStatus.Round round = status.round();
                    failures += round.failures();
                    time.add(round.seconds() * 1000);
                }
            }
            System.out.printf("%d BMCs, 5%% loss each way, 50 ms jitter, 10%% duplicates, ms: %s%n", BESIDE, time.text());
            targets.add("a bad network: all succeed", failures == 0, failures + " failures of " + BESIDE * rounds);
        }
    }

    private void many() throws Exception {
        try (Children children = new Children()) {
            int port = lab(children, MANY);
            Process many = children.java(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=32m"), ManyBmcs.class,
                    List.of(NETWORK.toString(), String.valueOf(MANY), String.valueOf(port), ACCOUNT, PASSWORD));
            String last = "";
            BufferedReader lines = many.inputReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            String[] figures = last.split(" ");
            if (!figures[0].equals("last")) {
                throw new IllegalStateException("the program that asks " + MANY + " BMCs ended early: " + last);
            }
            System.out.printf("%d BMCs in one process: %s s, %s failures, at most %s MiB resident%n", MANY, figures[1], figures[2], figures[3]);
            targets.add("%d BMCs within %.0f MiB, no failure".formatted(MANY, MOST_MEBIBYTES),
                    Double.parseDouble(figures[3]) <= MOST_MEBIBYTES && figures[2].equals("0"), figures[3] + " MiB, " + figures[2] + " failures");
        }
    }

    /** Starts a lab; its UDP port. */
    private static int lab(Children children, int nodes, String... more) throws IOException {
        int port = Children.freePort();
        List<String> words = new ArrayList<>(List.of("--nodes", String.valueOf(nodes), "--network", NETWORK.toString(), "--ipmi-port",
                String.valueOf(port), "--redfish-port", "0", "--account", ACCOUNT, "--password", PASSWORD,
                "--ca", Files.createTempFile("lab", ".pem").toString()));
        words.addAll(List.of(more));
        children.lab(words);
        return port;
    }

    private static double ipmipower(int port) throws IOException, InterruptedException {
        Path hosts = Files.createTempFile("ipmipower", ".out");
        String names = String.join(",", IntStream.range(0, BESIDE).mapToObj(i -> NETWORK.address(i).getHostAddress() + ":" + port).toList());
        long start = System.nanoTime();
        Process process = new ProcessBuilder("ipmipower", "-D", "LAN_2_0", "-I", "17", "-u", ACCOUNT, "-p", PASSWORD, "-l", "OPERATOR",
                "-h", names, "--stat").redirectErrorStream(true).redirectOutput(hosts.toFile()).start();
        process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        long answers = Files.readAllLines(hosts).stream().filter(line -> line.endsWith(": off") || line.endsWith(": on")).count();
        if (answers != BESIDE) {
            throw new IllegalStateException("ipmipower had " + answers + " answers of " + BESIDE + "; see " + hosts);
        }
        Files.delete(hosts);
        return seconds;
    }
}
