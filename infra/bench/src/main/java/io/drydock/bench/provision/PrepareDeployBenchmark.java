package io.drydock.bench.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bench.Children;
import io.drydock.bench.DrydockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * PrepareNode and DeployNode over a lab a hundred times as fast as life, in which 5% of the nodes fail: the packaged application as one process,
 * the lab in this one. What failed is mended, then, and both tasks are retried. Once for each number of nodes that is asked for.
 */
public final class PrepareDeployBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double MOST_REQUESTS_A_NODE = 40;

    private final ProvisionLab lab;
    private final DrydockServer drydock;
    private final int nodes;

    private PrepareDeployBenchmark(ProvisionLab lab, DrydockServer drydock, int nodes) {
        this.lab = lab;
        this.drydock = drydock;
        this.nodes = nodes;
    }

    /** {@code PrepareDeployBenchmark FOLDER APPLICATION_JAR NODES,NODES… [OPTION_OF_JAVA...]}. */
    public static void main(String... words) throws Exception {
        List<Integer> sizes = Arrays.stream(words[2].split(",")).map(Integer::valueOf).toList();
        List<Double> requests = new ArrayList<>();
        for (int nodes : sizes) {
            Path folder = Files.createDirectories(Path.of(words[0]).resolve("run" + System.nanoTime()));
            try (Children children = new Children(); ProvisionLab lab = new ProvisionLab(folder, nodes)) {
                List<String> options = lab.options();
                options.addAll(List.of(words).subList(3, words.length));
                try (DrydockServer drydock = DrydockServer.start(children, folder, Path.of(words[1]), options, lab.environment(), PATIENCE)) {
                    requests.add(new PrepareDeployBenchmark(lab, drydock, nodes).run());
                }
            }
        }
        double growth = requests.getLast() / requests.getFirst();
        System.out.printf("Requests to MAAS a node, lists of machines apart: %.1f with %d nodes, %.1f with %d: grown by %.2f; target: at most 1.10 %s%n",
                requests.getFirst(), sizes.getFirst(), requests.getLast(), sizes.getLast(), growth, growth <= 1.1 ? "met" : "NOT MET");
    }

    /** Answers the requests a node. */
    private double run() throws Exception {
        JsonNode site = drydock.end(drydock.task("prepare-site", request()));
        require(site.path("status").asText().equals("succeeded"), "PrepareSite: " + site.path("error"));
        int requests = lab.requests();
        int lists = lab.lists();
        long begun = System.nanoTime();
        JsonNode prepared = drydock.end(drydock.task("prepare-node", request()));
        double preparing = seconds(begun);
        JsonNode deployed = drydock.end(drydock.task("deploy-node", request()));
        double all = seconds(begun);
        int listed = lab.lists() - lists;
        double aNode = (double) (lab.requests() - requests - listed) / nodes;
        Set<String> failed = failed(deployed);
        boolean asExpected = lab.deployed() == nodes - lab.failing().size() && failed.equals(new TreeSet<>(lab.failing()));
        System.out.printf("%d nodes: prepared after %.0f s, %d deployed after %.0f s; %d failed, each with its cause: %s%n", nodes, preparing,
                lab.deployed(), all, failed.size(), asExpected ? "as expected" : "NOT AS EXPECTED");
        causes(prepared, deployed);
        System.out.printf("  %.1f requests to MAAS a node, besides %d for lists of machines; target: at most %.0f %s%n", aNode, listed, MOST_REQUESTS_A_NODE,
                aNode <= MOST_REQUESTS_A_NODE ? "met" : "NOT MET");
        retry(prepared, deployed);
        return aNode;
    }

    private void retry(JsonNode prepared, JsonNode deployed) throws Exception {
        int writes = lab.writesOfTheOthers();
        lab.mend();
        long begun = System.nanoTime();
        for (JsonNode task : List.of(prepared, deployed)) {
            ObjectNode reference = JsonNodeFactory.instance.objectNode().put("taskId", task.path("taskId").asText());
            drydock.call("retry-task", reference);
            JsonNode again = drydock.end(reference.path("taskId").asText());
            require(again.path("status").asText().equals("succeeded"), "retry-task: " + again.path("error"));
        }
        int more = lab.writesOfTheOthers() - writes;
        System.out.printf("  mended and retried: all %d deployed after %.0f s more; changes asked for of nodes that were well: %d %s%n", lab.deployed(),
                seconds(begun), more, more == 0 && lab.deployed() == nodes ? "met" : "NOT MET");
    }

    private ObjectNode request() {
        return JsonNodeFactory.instance.objectNode().put("designRef", lab.designRef()).put("maxConcurrency", nodes);
    }

    private static Set<String> failed(JsonNode task) {
        Set<String> failed = new TreeSet<>();
        task.path("nodes").forEach(node -> {
            if (!node.path("status").asText().equals("succeeded") && !node.path("reason").asText().isBlank()) {
                failed.add(node.path("node").asText());
            }
        });
        return failed;
    }

    /** One node for each kind of cause. */
    private static void causes(JsonNode... tasks) {
        Set<String> told = new TreeSet<>();
        for (JsonNode task : tasks) {
            task.path("nodes").forEach(node -> {
                if (node.path("status").asText().equals("failed") && told.add(node.path("step").asText())) {
                    System.out.printf("    %s, %s: %s%n", node.path("node").asText(), node.path("step").asText(), node.path("reason").asText());
                }
            });
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
