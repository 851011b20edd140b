package io.drydock.bench.oob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bench.Children;
import io.drydock.bench.DrydockServer;
import io.drydock.bench.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The task VerifyNode over a whole lab, as a caller sees it: the packaged application as one process, the lab as another one. First all BMCs
 * answer, then one of them hangs.
 */
public final class VerifyNodeBenchmark implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PASSWORD = "bench-password";
    private static final double MOST_SECONDS = 30;

    private final Children children = new Children();
    private final Path folder;
    private final Path application;
    private final int nodes;
    private final Path site;
    private DrydockServer drydock;

    private VerifyNodeBenchmark(Path folder, Path application, int nodes) throws IOException {
        this.folder = folder;
        this.application = application;
        this.nodes = nodes;
        this.site = Files.writeString(folder.resolve("site.yaml"), SiteGenerator.site(nodes));
    }

    /** {@code VerifyNodeBenchmark FOLDER APPLICATION_JAR [NODES [OPTION_OF_JAVA...]]}. */
    public static void main(String... words) throws Exception {
        int nodes = words.length > 2 ? Integer.parseInt(words[2]) : 1000;
        List<String> options = words.length > 3 ? List.of(words).subList(3, words.length) : List.of();
        for (String hanging : List.of("", "node7")) {
            Path folder = Files.createDirectories(Path.of(words[0]).resolve("run" + System.nanoTime()));
            try (VerifyNodeBenchmark run = new VerifyNodeBenchmark(folder, Path.of(words[1]), nodes)) {
                run.start(hanging, options);
                run.warmUp();
                run.measure(hanging);
            }
        }
    }

    private void start(String hanging, List<String> options) throws Exception {
        int ipmi = Children.freePort();
        int redfish = Children.freePort();
        Path authority = folder.resolve("lab-ca.pem");
        List<String> lab = new ArrayList<>(List.of("--design", site.toString(), "--ipmi-port", String.valueOf(ipmi), "--redfish-port",
                String.valueOf(redfish), "--password", PASSWORD, "--on", "--ca", authority.toString()));
        if (!hanging.isEmpty()) {
            lab.addAll(List.of("--hang", hanging));
        }
        children.lab(lab);
        List<String> all = new ArrayList<>(List.of("-Ddrydock.oob.nat=10.10.0.0/16=127.10.0.0/16",
                "-Ddrydock.redfish.defaults.port=" + redfish, "-Ddrydock.ipmi.port=" + ipmi, "-Ddrydock.redfish.defaults.ca-bundle=" + authority));
        all.addAll(options);
        drydock = DrydockServer.start(children, folder, application, all, Map.of("BMC_PASSWORD", PASSWORD), PATIENCE);
    }

    /** A first task, on a few nodes: the process has just begun. */
    private void warmUp() throws Exception {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("designRef", "file:" + site);
        request.putObject("nodes").putArray("tags").add("t1");
        drydock.end(drydock.task("verify-node", request));
    }

    private void measure(String hanging) throws Exception {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("designRef", "file:" + site).put("maxConcurrency", 1000);
        int well = hanging.isEmpty() ? nodes : nodes - 1;
        long start = System.nanoTime();
        String taskId = drydock.task("verify-node", request);
        drydock.await(taskId, task -> task.path("nodeCounts").path("succeeded").asInt() >= well || !DrydockServer.isRunning(task));
        double allWell = (System.nanoTime() - start) / 1e9;
        JsonNode task = drydock.end(taskId);
        double end = (System.nanoTime() - start) / 1e9;
        boolean met = allWell < MOST_SECONDS && task.path("status").asText().equals(hanging.isEmpty() ? "succeeded" : "partly-failed");
        System.out.printf("VerifyNode, %d nodes%s: %d verified after %.1f s, the task ended %s after %.1f s%s; target %.0f s %s%n", nodes,
                hanging.isEmpty() ? "" : ", one BMC hangs", well, allWell, task.path("status").asText(), end,
                task.has("error") ? " (" + task.path("error").path("errorMessage").asText() + ")" : "", MOST_SECONDS, met ? "met" : "NOT MET");
    }

    @Override
    public void close() throws InterruptedException {
        children.close();
        if (drydock != null) {
            drydock.close();
        }
    }
}
