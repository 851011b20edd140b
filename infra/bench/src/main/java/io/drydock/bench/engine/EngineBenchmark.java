package io.drydock.bench.engine;

import io.drydock.bench.Rounds;
import io.drydock.bench.Targets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures the engine beside a peer and on each store; {@code infra/bench/engine} starts it. No time is asserted: it says which targets are
 * met, and fails only where something breaks.
 */
public final class EngineBenchmark {
    private static final int ROUNDS = 5;
    private static final int FLUSHES = 200;

    private enum Part { COMPARISON, BRANCHES, WAITING }

    private EngineBenchmark() {
    }

    /** Takes the number of rounds, and the parts to be measured (all of them where none is named); prints the tables. */
    public static void main(String... words) throws Exception {
        Logs.quiet();
        int rounds = words.length == 0 ? ROUNDS : Integer.parseInt(words[0]);
        Set<Part> parts = words.length < 2 ? EnumSet.allOf(Part.class)
                : Arrays.stream(words).skip(1).map(part -> Part.valueOf(part.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        Path data = Path.of(System.getProperty("drydock.bench.data"));
        Optional<Peer> peer = peer();
        try {
            circumstances(data, peer);
            run(data, rounds, parts, peer);
        } finally {
            if (peer.isPresent()) {
                peer.get().close();
            }
        }
    }

    private static void run(Path data, int rounds, Set<Part> parts, Optional<Peer> peer) throws IOException, InterruptedException {
        Targets targets = new Targets();
        List<Stores> durable = List.of(Stores.embedded(data), Stores.dynamoDbLocal());
        List<Contestant> contestants = new ArrayList<>();
        peer.ifPresent(contestants::add);
        contestants.add(new EngineOnStore(Stores.inMemory()));
        durable.forEach(stores -> contestants.add(new EngineOnStore(stores)));
        if (parts.contains(Part.COMPARISON)) {
            new Comparison(contestants, rounds).run(targets);
        }
        if (parts.contains(Part.BRANCHES)) {
            new Branches(durable, rounds).run(targets);
        }
        if (parts.contains(Part.WAITING)) {
            new Waiting(data).run(targets);
        }
        targets.print();
    }

    private static Optional<Peer> peer() throws IOException {
        Optional<String> script = Optional.ofNullable(System.getProperty("drydock.bench.peer"));
        return script.isEmpty() ? Optional.empty()
                : Optional.of(new Peer(Path.of(script.get()), Path.of(System.getProperty("drydock.bench.peer-modules"))));
    }

    /** What the numbers depend on besides the engine. */
    private static void circumstances(Path data, Optional<Peer> peer) throws IOException {
        Files.createDirectories(data);
        System.out.printf("%d processors, load %.2f before; Java %s; peer: %s; data on %s, a flush takes %.2f ms (median)%n",
                Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"), peer.map(it -> "aws-local-stepfunctions 3.0.0 on Node " + it.version()).orElse("not measured"),
                Files.getFileStore(data).type(), flushMillis(data));
    }

    private static double flushMillis(Path data) throws IOException {
        Path file = Files.createTempFile(data, "flush", "");
        Rounds millis = new Rounds();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FLUSHES; i++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        Files.delete(file);
        return millis.median();
    }
}
