package io.drydock.functions.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Executions on a store whose engine is killed again and again, each time followed by another one. */
final class Ordeal implements AutoCloseable {
    /** Executions with the same machine and the same variant end alike. */
    record Kind(String machine, int variant) {
        static final int VARIANTS = 4;

        static Kind of(int number) {
            return new Kind(number % 2 == 0 ? "jsonata" : "jsonpath", number / 2 % VARIANTS);
        }
    }

    private static final Duration TO_COME_UP = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(180);
    private static final int LONGEST_LIFE_MILLIS = 1500;
    private static final int MOST_CALLS_IN_LIFE = 40;

    private final StorePlace place;
    private final Path log;
    private final Random random;
    private final EngineClient client = new EngineClient();
    private final FaultFunctions functions;
    private final Audit audit;
    private final ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Kind> asked = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch startAnswered = new CountDownLatch(0);

    Ordeal(StorePlace place, Path log, long seed) throws IOException {
        this.place = place;
        this.log = log;
        this.random = new Random(seed);
        this.functions = new FaultFunctions(client, seed);
        this.audit = new Audit(functions.log());
    }

    Audit audit() {
        return audit;
    }

    CallLog calls() {
        return functions.log();
    }

    int executions() {
        return asked.size();
    }

    /** What came of the executions, by their ARN, and of which kind they are. */
    Map<String, Kind> kinds() {
        return asked;
    }

    Map<Kind, Audit.Outcome> outcomes() {
        return asked.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, entry -> audit.outcomes().get(entry.getKey()), (first, _) -> first));
    }

    /** Sees to it that so many executions have begun, or are about to, and have not ended. */
    void start(int open) {
        while (asked.size() - asked.keySet().stream().filter(audit.outcomes()::containsKey).count() < open) {
            int number = asked.size();
            Kind kind = Kind.of(number);
            String arn = Machines.executionArn(kind.machine(), "run-" + number);
            asked.put(arn, kind);
            ObjectNode request = JsonNodeFactory.instance.objectNode().put("machine", kind.machine()).put("name", "run-" + number);
            request.putObject("input").put("variant", kind.variant());
            starts.execute(() -> {
                try {
                    client.ask("/start", request);
                    answered.add(arn);
                    startAnswered.countDown();
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /** One engine, from its start to its violent end. */
    void kill() throws Exception {
        try (EngineProcess process = EngineProcess.start(place, functions.url(), log)) {
            CompletableFuture<Optional<URI>> address = announced(process);
            live(process, address);
            assertThat(process.isAlive()).as("the engine ended by itself:%n%s", process.log()).isTrue();
            process.kill();
            address.join();
            client.engineAt(Optional.empty());
            assertThat(process.errors()).isEmpty();
        }
        inspect();
    }

    private CompletableFuture<Optional<URI>> announced(EngineProcess process) {
        return CompletableFuture.supplyAsync(() -> {
            Optional<URI> address = process.address();
            client.engineAt(address);
            return address;
        }, starts);
    }

    /** For any time, from its first instruction on; or until it has just answered a start; or until a function has just been called. */
    private void live(EngineProcess process, CompletableFuture<Optional<URI>> address) throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            case 1 -> {
                awaitActive(process, address);
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            }
            case 2 -> {
                CountDownLatch started = new CountDownLatch(1 + random.nextInt(3));
                startAnswered = started;
                awaitActive(process, address);
                if (!started.await(LONGEST_LIFE_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                }
            }
            default -> {
                awaitActive(process, address);
                CountDownLatch called = functions.log().await(1 + random.nextInt(MOST_CALLS_IN_LIFE));
                if (called.await(LONGEST_LIFE_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(random.nextInt(3) * 50);
                }
            }
        }
    }

    private URI awaitActive(EngineProcess process, CompletableFuture<Optional<URI>> address) throws Exception {
        URI engine = address.get(TO_COME_UP.toSeconds(), TimeUnit.SECONDS)
                .orElseThrow(() -> new AssertionError("the engine ended by itself:\n" + logOf(process)));
        Instant end = Instant.now().plus(TO_COME_UP);
        while (!is(client.askOnce(engine, "/active", JsonNodeFactory.instance.objectNode()), "active")) {
            assertThat(process.isAlive() && Instant.now().isBefore(end)).as("the engine does not get active:%n%s", process.log()).isTrue();
        }
        return engine;
    }

    private static String logOf(EngineProcess process) {
        try {
            return process.log();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static boolean is(Optional<JsonNode> answer, String member) {
        return answer.filter(object -> object.path(member).booleanValue()).isPresent();
    }

    private void inspect() throws InterruptedException {
        try (Store store = place.open()) {
            audit.inspect(store, List.copyOf(asked.keySet()), Set.copyOf(answered));
        }
    }

    /** A last engine that is left in peace until nothing is left to do. */
    void finish() throws Exception {
        try (EngineProcess process = EngineProcess.start(place, functions.url(), log)) {
            URI engine = awaitActive(process, announced(process));
            Instant end = Instant.now().plus(TO_END);
            while (answered.size() < asked.size() || !is(client.askOnce(engine, "/idle", JsonNodeFactory.instance.objectNode()), "idle")) {
                assertThat(process.isAlive() && Instant.now().isBefore(end))
                        .as("not all executions end; those whose start was not answered: %s; those open before: %s;%n%s",
                                asked.keySet().stream().filter(arn -> !answered.contains(arn)).toList(),
                                asked.keySet().stream().filter(arn -> !audit.outcomes().containsKey(arn)).toList(), process.log()).isTrue();
                Thread.sleep(50);
            }
            client.engineAt(Optional.empty());
            process.close();
            assertThat(process.errors()).isEmpty();
        }
        inspect();
    }

    @Override
    public void close() {
        starts.shutdownNow();
        functions.close();
        client.close();
    }
}
