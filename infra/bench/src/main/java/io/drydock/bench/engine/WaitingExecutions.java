package io.drydock.bench.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.run.Engine.TaskReport;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.states.execution.TaskToken;
import io.drydock.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A process that has many executions wait at once; {@link Waiting} starts it, with little memory. The first starts them and leaves them as
 * they are stored, the second goes on with them, stops half of them and lets the time of the others come. Each prints what it found as JSON.
 */
public final class WaitingExecutions {
    private static final int CALLERS = 64;
    private static final Duration LONGER_THAN_THE_WAIT = Duration.ofHours(7);

    private final Path folder;
    private final int count;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final ObjectNode found = JsonNodeFactory.instance.objectNode();

    private WaitingExecutions(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** {@code start FOLDER COUNT} or {@code restore FOLDER COUNT}. */
    public static void main(String... words) throws Exception {
        Logs.quiet();
        WaitingExecutions executions = new WaitingExecutions(Path.of(words[1]), Integer.parseInt(words[2]));
        switch (words[0]) {
            case "start" -> executions.start();
            case "restore" -> executions.restore();
            default -> throw new IllegalArgumentException("start or restore, not " + words[0]);
        }
        System.out.println(executions.found);
    }

    private interface Work {
        void on(String name) throws Exception;
    }

    private void start() throws InterruptedException, IOException {
        Workload waiting = Workload.waiting();
        try (EmbeddedStore store = EmbeddedStore.open(folder); RunningEngine engine = new RunningEngine(store, this::now, Execution.Limits.AWS)) {
            found.put("heapBefore", usedHeap());
            long begin = System.nanoTime();
            each(0, count, name -> engine.start(waiting, name));
            found.put("millis", millisSince(begin));
            memory();
        }
    }

    private void restore() throws InterruptedException, IOException {
        long begin = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(folder); RunningEngine engine = new RunningEngine(store, this::now, Execution.Limits.AWS)) {
            for (int i = 0; i < count; i++) {
                askFor(engine, name(i));
            }
            found.put("millis", millisSince(begin));
            memory();
            long stop = System.nanoTime();
            each(0, count / 2, name -> engine.engine().abort(RunningEngine.arn(name), Optional.empty(), Optional.empty()));
            found.put("stopMillis", millisSince(stop));
            ahead.set(LONGER_THAN_THE_WAIT);
            long end = System.nanoTime();
            each(count / 2, count, name -> engine.awaitOutput(Workload.waiting(), name));
            found.put("endMillis", millisSince(end));
            each(0, count / 2, name -> check(engine.await(name) instanceof ExecutionResult.Aborted, name + " was not stopped"));
        }
    }

    /** The answer to a question that only the execution itself can answer comes when it is restored. */
    private static void askFor(RunningEngine engine, String name) throws InterruptedException {
        TaskReport report = engine.engine().taskHeartbeat(new TaskToken(RunningEngine.arn(name), "", 0, "none").text());
        check(report == TaskReport.TIMED_OUT, name + " waits for a task: " + report);
    }

    private void each(int from, int to, Work work) throws InterruptedException {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = from; i < to; i++) {
                String name = name(i);
                calls.add(callers.submit(() -> {
                    work.on(name);
                    return name;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("an execution broke", broken.getCause());
        }
    }

    private static String name(int i) {
        return "waiting-%06d".formatted(i);
    }

    private Instant now() {
        return Instant.now().plus(ahead.get());
    }

    private void memory() throws IOException {
        found.put("heap", usedHeap()).put("maxHeap", Runtime.getRuntime().maxMemory()).put("resident", resident());
    }

    private static long usedHeap() {
        // Twice: what the first finds unused is freed, and what hung on that, by the second.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The highest resident memory so far, where /proc tells it. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream().filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst().orElse(0);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
