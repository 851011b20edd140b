package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bench.Targets;
import io.drydock.step.Outcomes;
import io.drydock.store.dynamodb.DynamoDbLocal;
import io.drydock.store.dynamodb.DynamoDbStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * DeploySite, DestroyNode with all that brings nodes back, and retries, in rounds, while BMCs, MAAS, switches, Promenade and the store fail now
 * and then. Then the trouble ends, and what is open is retried. Its exit status is 1 if a claim does not hold.
 */
public final class ChaosOrdeal {
    private static final String TABLE = "drydock";
    private static final int RETRIES = 2;
    private static final int LAST_RETRIES = 1;
    private static final int DESTROYED_OF = 4;
    private static final int TOLD = 20;

    private final OrdealLab lab;
    private final Victim drydock;
    private final Random random;
    private final long begun = System.nanoTime();
    private final Causes causes = new Causes();
    private final List<String> stuck = new ArrayList<>();
    private final List<WatchedTask> open = new ArrayList<>();
    private int tasks;
    private int retries;

    private ChaosOrdeal(OrdealLab lab, Victim drydock, Random random) {
        this.lab = lab;
        this.drydock = drydock;
        this.random = random;
    }

    /** {@code ChaosOrdeal FOLDER APPLICATION_JAR NODES MINUTES SEED [OPTION_OF_JAVA...]}. */
    public static void main(String... words) throws Exception {
        Path folder = Path.of(words[0]).resolve("chaos" + System.nanoTime());
        int nodes = Integer.parseInt(words[2]);
        int minutes = Integer.parseInt(words[3]);
        long seed = words[4].equals("random") ? new Random().nextLong(1_000_000_000) : Long.parseLong(words[4]);
        System.out.printf("%d nodes, %d minutes of trouble; seed %d%n", nodes, minutes, seed);
        Targets targets = new Targets();
        try (OrdealLab lab = new OrdealLab(folder, nodes); DynamoDbProxy store = new DynamoDbProxy(DynamoDbLocal.address())) {
            List<String> options = lab.options();
            options.addAll(List.of("-Ddrydock.store.kind=dynamodb", "-Ddrydock.store.create-table=true", "-Ddrydock.store.table=" + TABLE,
                    "-Dquarkus.dynamodb.endpoint-override=" + store.url(), "-Dquarkus.dynamodb.aws.region=us-east-1",
                    "-Dquarkus.dynamodb.aws.credentials.type=static", "-Dquarkus.dynamodb.aws.credentials.static-provider.access-key-id=any",
                    "-Dquarkus.dynamodb.aws.credentials.static-provider.secret-access-key=any", "-Ddrydock.boot-actions.key=env:BOOT_ACTIONS_KEY",
                    "-Ddrydock.engine.lease=10s"));
            options.addAll(List.of(words).subList(5, words.length));
            Map<String, String> environment = new HashMap<>(lab.environment());
            environment.put("BOOT_ACTIONS_KEY", UUID.randomUUID().toString());
            try (Victim drydock = new Victim(folder, Path.of(words[1]), options, environment)) {
                drydock.start();
                drydock.call("list-tasks", JsonNodeFactory.instance.objectNode());
                new ChaosOrdeal(lab, drydock, new Random(seed)).run(store, new Storms(lab, store, seed), Duration.ofMinutes(minutes), targets);
            }
        }
        targets.print();
        System.exit(targets.allMet() ? 0 : 1);
    }

    private void run(DynamoDbProxy store, Storms storms, Duration duration, Targets targets) throws Exception {
        try (storms) {
            storms.begin();
            while (System.nanoTime() - begun < duration.toNanos() && stuck.isEmpty()) {
                open.clear();
                round("deploy-site", request(), RETRIES);
                if (System.nanoTime() - begun < duration.toNanos() && stuck.isEmpty()) {
                    round("destroy-node", some(request()), RETRIES);
                }
            }
            if (stuck.isEmpty()) {
                // What fails now is left for the time without trouble.
                round("destroy-node", some(request()), 0);
            }
        }
        System.out.printf("%s: the trouble is over; it was, so many times: %s%n", at(), storms.counts());
        boolean allSucceeded = true;
        for (WatchedTask task : open) {
            allSucceeded &= toSuccess(task, LAST_RETRIES);
        }
        System.out.printf("%nFailures, by step and the system that they name%n");
        causes.print();
        causes.without().stream().limit(TOLD).forEach(line -> System.out.println("  without a cause: " + line));
        targets.add("no task is stuck", stuck.isEmpty(),
                stuck.isEmpty() ? tasks + " tasks, retried " + retries + " times" : String.join("; ", stuck));
        targets.add("every failure names the system that it is about", causes.without().isEmpty(),
                causes.count() + " failures, " + causes.without().size() + " without a cause");
        List<String> lost = lost(store.acknowledged());
        lost.stream().limit(TOLD).forEach(line -> System.out.println("  lost: " + line));
        targets.add("no outcome is lost", lost.isEmpty(), store.acknowledged().count() + " answered as stored, " + lost.size() + " lost or replaced; "
                + store.disturbed() + " of " + store.requests() + " requests to the store were disturbed");
        targets.add("afterwards a retry deploys everything", allSucceeded && lab.deployed() == lab.nodes().size(),
                lab.deployed() + " of " + lab.nodes().size() + " nodes are deployed");
    }

    private ObjectNode request() {
        return JsonNodeFactory.instance.objectNode().put("designRef", lab.designRef()).put("maxConcurrency", lab.nodes().size())
                .put("requestId", UUID.randomUUID().toString());
    }

    private ObjectNode some(ObjectNode request) {
        List<String> nodes = new ArrayList<>(lab.nodes());
        Collections.shuffle(nodes, random);
        var names = request.putObject("nodes").putArray("names");
        nodes.subList(0, Math.max(1, nodes.size() / DESTROYED_OF)).forEach(names::add);
        return request;
    }

    /** A task with its retries; what is open after them waits for the end of the trouble. */
    private void round(String name, ObjectNode request, int most) throws InterruptedException {
        tasks++;
        WatchedTask task = WatchedTask.start(drydock, name, request);
        System.out.printf("%s: %s %s%n", at(), name, task.taskId());
        if (!toSuccess(task, most)) {
            open.add(task);
        }
    }

    /** Waits for a task and retries it at most so many times; a task that had ended before is retried at once. */
    private boolean toSuccess(WatchedTask task, int most) throws InterruptedException {
        for (int i = 0;; i++) {
            boolean endedBefore = i == 0 && open.contains(task);
            if (!endedBefore) {
                Optional<JsonNode> ended = task.end();
                if (ended.isEmpty()) {
                    stuck.add(task.taskId() + " " + task.show().path("nodeSteps"));
                    return false;
                }
                if (ended.get().path("status").asText().equals("succeeded")) {
                    System.out.printf("%s:   succeeded%n", at());
                    return true;
                }
                System.out.printf("%s:   %s: %d nodes failed; %s%n", at(), ended.get().path("status").asText(), causes.of(ended.get(), drydock),
                        ended.get().path("error").path("errorMessage").asText());
            }
            if (i >= most) {
                return false;
            }
            retries++;
            task.retry();
        }
    }

    private static List<String> lost(StoredOutcomes acknowledged) {
        try (DynamoDbStore store = new DynamoDbStore(DynamoDbLocal.client(), TABLE, InstantSource.system())) {
            return acknowledged.lost(new Outcomes(store));
        }
    }

    private String at() {
        return "%4d s".formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }
}
