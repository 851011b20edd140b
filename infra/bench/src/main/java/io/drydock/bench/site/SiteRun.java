package io.drydock.bench.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.bench.Children;
import io.drydock.bench.DrydockServer;
import io.drydock.lab.network.SwitchSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One DeploySite over one lab, measured.
 *
 * @param nodes of the site
 * @param steps outcomes that were stored
 * @param seconds from the request to the end of the task
 * @param cpu seconds of processor that Drydock's process took, from its start on
 * @param cpuOfStart those of them that had gone when it answered for the first time
 * @param cpuOfLab seconds of processor that the lab took meanwhile
 * @param chains what the lab's machines were busy with
 */
record SiteRun(int nodes, int steps, double seconds, double cpu, double cpuOfStart, double cpuOfLab, Chains chains) {
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final long LOOK_MILLIS = 100;

    /**
     * Starts lab and Drydock, deploys the site, and ends them.
     *
     * @param folder that is there, for everything that they write
     * @param factor how much faster than life the lab is
     * @throws IllegalStateException if not every node was deployed
     */
    static SiteRun of(Path folder, Path application, int nodes, double factor, List<String> javaOptions) throws IOException, InterruptedException {
        try (Children children = new Children()) {
            Process lab = children.java(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), SiteLab.class,
                    List.of(folder.toString(), String.valueOf(nodes), String.valueOf(factor)));
            BufferedReader answers = lab.inputReader();
            if (answers.readLine() == null) {
                throw new IllegalStateException("the lab in " + folder + " did not start; what it wrote is above");
            }
            Properties found = properties(folder.resolve("lab.properties"));
            List<String> options = new ArrayList<>();
            found.stringPropertyNames().stream().filter(key -> key.startsWith("drydock.")).sorted()
                    .forEach(key -> options.add("-D" + key + "=" + found.getProperty(key)));
            options.addAll(javaOptions);
            try (DrydockServer drydock = DrydockServer.start(children, folder, application, options, secrets(found), PATIENCE)) {
                double cpuOfStart = cpu(drydock.process());
                double labBefore = cpu(lab);
                long begun = System.nanoTime();
                JsonNode task = drydock.call("deploy-site", JsonNodeFactory.instance.objectNode()
                        .put("designRef", "file:" + folder.resolve("site.yaml")).put("maxConcurrency", nodes));
                while (drydock.execution(task.path("executionArn").asText()).path("status").asText().equals("RUNNING")) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                double cpu = cpu(drydock.process());
                double cpuOfLab = cpu(lab) - labBefore;
                Chains chains = chains(lab, answers);
                JsonNode shown = drydock.call("show-task", JsonNodeFactory.instance.objectNode().put("taskId", task.path("taskId").asText())
                        .put("nodeLimit", 1));
                if (!shown.path("status").asText().equals("succeeded") || chains.deployed() != nodes) {
                    throw new IllegalStateException(chains.deployed() + " of " + nodes + " nodes were deployed; " + shown.path("error")
                            + "; what Drydock wrote is in " + folder);
                }
                return new SiteRun(nodes, steps(shown), seconds, cpu, cpuOfStart, cpuOfLab, chains);
            }
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Map<String, String> secrets(Properties lab) {
        return Map.of("BMC_PASSWORD", SiteLab.BMC_PASSWORD, "PROMENADE_PASSWORD", SiteLab.PROMENADE_PASSWORD,
                "MAAS_API_KEY", lab.getProperty("bench.maas-api-key"), "SWITCH_PASSWORD", SwitchSettings.DEFAULT.password());
    }

    private static Chains chains(Process lab, BufferedReader answers) throws IOException {
        Writer questions = lab.outputWriter();
        questions.write("chains\n");
        questions.flush();
        return new ObjectMapper().readValue(answers.readLine(), Chains.class);
    }

    private static int steps(JsonNode task) {
        int steps = task.path("site").path("steps").size();
        for (JsonNode counts : task.path("nodeSteps")) {
            for (JsonNode count : counts) {
                steps += count.asInt();
            }
        }
        return steps;
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException("this system does not tell what a process takes"))
                .toNanos() / 1e9;
    }

    /** Milliseconds of processor for each step. */
    double millisAStep() {
        return cpu * 1000 / steps;
    }

    double millisAStepWithoutStart() {
        return (cpu - cpuOfStart) * 1000 / steps;
    }

    /** The makespan over the critical path. */
    double ratio() {
        return seconds / chains.criticalPath();
    }
}
