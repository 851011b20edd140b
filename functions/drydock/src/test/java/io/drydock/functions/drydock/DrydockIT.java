package io.drydock.functions.drydock;

import static io.drydock.functions.drydock.DrydockProcess.status;
import static io.drydock.functions.drydock.DrydockProcess.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application from outside: as the two commands use it, and as it is when it is killed. */
class DrydockIT {
    private static final Path SAMPLE = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    private static final String BROKEN = """
            schema: drydock/NetworkLink/v1
            metadata: {schema: metadata/Document/v1, name: uplink}
            data: {mtu: 70, bonding: {mode: disabled}, allowed_networks: [nowhere]}
            """;

    @TempDir
    private Path data;

    @Test
    void theMainJobEndsWithItsResult() throws Exception {
        DrydockProcess.Ended valid = DrydockProcess.run("--exit", "--task", "validate-design", "--design", SAMPLE.toString(), "--data", data.toString());

        assertThat(valid.output()).contains("evaluate-rules", "The design is valid: 0 errors, 0 warnings.");
        assertThat(valid.status()).isZero();
    }

    @Test
    void anInvalidDesignIsToldInFull() throws Exception {
        Path site = Files.writeString(data.resolve("site.yaml"), BROKEN);

        DrydockProcess.Ended invalid = DrydockProcess.run("--exit", "--task", "validate-design", "--design", site.toString(),
                "--data", data.resolve("store").toString());

        assertThat(invalid.output()).contains("N6-mtu-bounds", "N4-allowed-network", "site.yaml:3", "NetworkLink/uplink", "The design is not valid");
        assertThat(invalid.status()).isEqualTo(1);
    }

    @Test
    void aDesignThatIsNotThereFailsTheJob() throws Exception {
        DrydockProcess.Ended failed = DrydockProcess.run("--exit", "--task", "validate-design", "--design", "/no/such/site", "--data", data.toString());

        assertThat(failed.output()).containsPattern("load-design +failed").contains("StepFailed", "/no/such/site");
        assertThat(failed.status()).isEqualTo(1);
    }

    @Test
    void aDataFolderBelongsToOneProcess() throws Exception {
        try (DrydockProcess _ = DrydockProcess.serve(data)) {
            DrydockProcess.Ended second = DrydockProcess.run("--data", data.toString());

            assertThat(second.status()).isEqualTo(4);
            assertThat(second.output()).contains("could not start", data.toString(), "in use by process").doesNotContain("\tat ");
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderAsksTheOneThatServesIt() throws Exception {
        try (DrydockProcess drydock = DrydockProcess.serve(data)) {
            drydock.awaitOutput("Serving on");
            DrydockProcess.Ended second = DrydockProcess.run("--task", "validate-design", "--design", SAMPLE.toString(), "--data", data.toString());

            assertThat(second.output()).contains("serves " + data, "it is asked", "The design is valid", "show-task?taskId=");
            assertThat(second.status()).isZero();

            DrydockProcess.Ended list = DrydockProcess.run("--list", "--data", data.toString());
            assertThat(list.output()).contains("ValidateDesign  succeeded").contains(SAMPLE.toString());
        }
        DrydockProcess.Ended alone = DrydockProcess.run("--list", "--data", data.toString());
        assertThat(alone.output()).contains("Drydock serves at", "ValidateDesign  succeeded").doesNotContain("it is asked");
        assertThat(alone.status()).isZero();
    }

    @Test
    void aPortThatAnotherProgramHasIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DrydockProcess.Ended ended = DrydockProcess.run("--port", String.valueOf(taken.getLocalPort()), "--data", data.toString());

            assertThat(ended.status()).isEqualTo(4);
            assertThat(ended.output()).contains("could not start: port " + taken.getLocalPort() + " of 127.0.0.1 is in use").doesNotContain("\tat ");
        }
    }

    @Test
    void aStoppedTaskGoesOnWhenItIsRetried() throws Exception {
        try (DesignServer server = new DesignServer(BROKEN); DrydockProcess drydock = DrydockProcess.serve(data)) {
            String taskId = drydock.validate(server.url());
            server.awaitRequest();

            assertThat(drydock.call("stop-task", taskId).path("status").asText()).isEqualTo("stopped");
            server.release();
            assertThat(drydock.call("retry-task", taskId).path("status").asText()).isEqualTo("running");

            JsonNode task = drydock.await(taskId, status("failed"));
            assertThat(task.path("error").path("errorType").asText()).isEqualTo("DesignInvalid");
            assertThat(task.path("valid").asBoolean()).isFalse();
            assertThat(task.path("runs")).hasSize(2);
            assertThat(task.path("findings")).isNotEmpty();
        }
    }

    @Test
    void aTaskGoesOnAfterAKillWhileItsDesignIsFetched() throws Exception {
        try (DesignServer server = new DesignServer(BROKEN)) {
            String taskId;
            try (DrydockProcess drydock = DrydockProcess.serve(data)) {
                taskId = drydock.validate(server.url());
                server.awaitRequest();
                drydock.kill();
            }
            server.release();
            try (DrydockProcess drydock = DrydockProcess.serve(data)) {
                JsonNode task = drydock.await(taskId, status("failed"));
                assertThat(task.path("runs")).hasSize(1);
                assertThat(task.path("valid").asBoolean()).isFalse();
                assertThat(step(task, "evaluate-rules").path("attempts").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void aStepWithAnOutcomeIsNotDoneAgainAfterAKill() throws Exception {
        String taskId;
        JsonNode loaded;
        try (DrydockProcess drydock = DrydockProcess.serve(data)) {
            taskId = drydock.validate("file:" + SAMPLE);
            loaded = step(drydock.await(taskId, task -> step(task, "load-design").path("status").asText().equals("succeeded")), "load-design");
            drydock.kill();
        }
        try (DrydockProcess drydock = DrydockProcess.serve(data)) {
            JsonNode task = drydock.await(taskId, status("succeeded"));
            assertThat(step(task, "load-design")).isEqualTo(loaded);
            assertThat(task.path("valid").asBoolean()).isTrue();
            assertThat(drydock.call("retry-task", taskId).path("status").asText()).isEqualTo("succeeded");
        }
    }

    @Test
    void killsAtAnyTimeLoseNothing() throws Exception {
        Random random = new Random(7);
        String taskId;
        try (DrydockProcess drydock = DrydockProcess.serve(data)) {
            taskId = drydock.validate("file:" + SAMPLE);
            drydock.kill();
        }
        for (int i = 0; i < 3; i++) {
            try (DrydockProcess drydock = DrydockProcess.serve(data)) {
                long pause = System.nanoTime() + random.nextLong(1_500_000_000L);
                drydock.await(taskId, task -> System.nanoTime() > pause || status("succeeded").test(task));
                drydock.kill();
            }
        }
        try (DrydockProcess drydock = DrydockProcess.serve(data)) {
            JsonNode task = drydock.await(taskId, status("succeeded"));
            assertThat(task.path("valid").asBoolean()).isTrue();
            assertThat(task.path("runs")).hasSize(1);
            assertThat(task.path("counts").path("succeeded").asInt()).isEqualTo(2);
        }
    }
}
