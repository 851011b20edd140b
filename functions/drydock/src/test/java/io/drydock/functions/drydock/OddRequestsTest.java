package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of requests that ask for nothing, of tasks that meet on a node, and of designs that change under a task. */
@QuarkusTest
@TestProfile(ScriptedSite.Profile.class)
class OddRequestsTest extends ScriptedSiteTest {
    private static final String ONE_NODE = "\"nodes\": {\"names\": [\"r1-n04\"]}";

    @TempDir
    Path folder;

    /** The sample site, to be edited. */
    private String design() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../infra/sample-site"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return "\"designRef\": \"file:" + folder + "\"";
    }

    /** The nodes' platform becomes another one. */
    private void edit() throws IOException {
        Path profiles = folder.resolve("profiles.yaml");
        String before = Files.readString(profiles);
        String after = before.replace("image: noble", "image: jammy").replace("ga-24.04", "ga-22.04");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(profiles, after);
    }

    private JsonNode node(JsonNode shown) {
        return shown.path("nodes").path(0);
    }

    @Test
    void anUnknownTaskIsRefusedWithThoseThatThereAre() {
        JsonNode answer = site.post("start-task", "{\"task\": \"FlyNode\", \"designRef\": \"file:/srv/site\"}");

        assertThat(answer.path("errorType").asText()).isEqualTo("InvalidRequest");
        assertThat(answer.path("errorMessage").asText()).contains("not 'FlyNode'").contains("ValidateDesign, ").contains("DeploySite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-site", "prepare-site", "verify-node", "prepare-node", "deploy-node", "destroy-node", "relabel-node",
            "deploy-site"})
    void aFilterThatMatchesNothingIsASuccessWithoutANode(String task) {
        String id = site.start(task, "{\"nodes\": {\"tags\": [\"no-such-tag\"]}}");

        JsonNode shown = site.ended(id);

        assertThat(shown.path("status").asText()).as(shown.toString()).isEqualTo("succeeded");
        assertThat(shown.path("reason").asText()).isEqualTo("The request selects no node of the design: nothing was done.");
        assertThat(shown.path("nodes")).isEmpty();
        assertThat(steps.begun(id)).isEmpty();
        assertThat(shown.path("site").path("steps").findValuesAsText("step")).doesNotContain("lock-design").contains("select-nodes");
    }

    @Test
    void twoTasksOnANodeTakeTurns() {
        ScriptedSteps.Gate gate = steps.hold("set-pxe-boot");
        String first = site.start("prepare-node", "{%s}".formatted(ONE_NODE));
        ScriptedSite.await("set-pxe-boot", () -> !gate.arrived().isEmpty());
        String second = site.start("prepare-node", "{%s}".formatted(ONE_NODE));
        ScriptedSite.await("the other task's turn", () -> node(site.show(second)).path("status").asText().equals("in-progress"));

        JsonNode waiting = node(site.show(second));
        assertThat(waiting.path("step").asText()).isEqualTo("configure-pxe-port");
        assertThat(waiting.path("reason").asText()).contains("node r1-n04 is in the hands of step set-pxe-boot of task " + first);
        gate.open();

        assertThat(site.ended(first).path("status").asText()).isEqualTo("succeeded");
        assertThat(site.ended(second).path("status").asText()).isEqualTo("succeeded");
        assertThat(steps.begun(second)).hasSameElementsAs(steps.begun(first)).doesNotHaveDuplicates();
    }

    @Test
    void aSiteWaitsForATaskThatHasOneOfItsNodes() {
        ScriptedSteps.Gate gate = steps.hold("commission-node");
        String first = site.start("prepare-node", "{%s}".formatted(ONE_NODE));
        ScriptedSite.await("commission-node", () -> !gate.arrived().isEmpty());
        String second = site.start("deploy-site", "{%s}".formatted(ONE_NODE));
        ScriptedSite.await("the site's turn", () -> node(site.show(second)).path("status").asText().equals("in-progress"));

        assertThat(node(site.show(second)).path("reason").asText()).contains("task " + first);
        gate.open();

        assertThat(site.ended(first).path("status").asText()).isEqualTo("succeeded");
        assertThat(site.ended(second).path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void aRetryOfATaskThatSucceededDoesNothingAndSaysSo() {
        String task = site.start("verify-node", "{%s}".formatted(ONE_NODE));
        JsonNode before = site.ended(task);
        List<String> begun = steps.begun(task);

        JsonNode answer = site.retry(task);

        assertThat(answer.path("status").asText()).isEqualTo("succeeded");
        assertThat(answer.path("reason").asText()).contains("has succeeded").contains("nothing to go on with");
        assertThat(site.show(task)).isEqualTo(before);
        assertThat(steps.begun(task)).isEqualTo(begun);
    }

    @Test
    void aSiteIsBroughtUpByTheDesignThatItsRunBeganWith() throws Exception {
        String design = design();
        ScriptedSteps.Gate gate = steps.hold("check-bmc");
        String task = site.start("deploy-site", "{%s, %s}".formatted(design, ONE_NODE));
        ScriptedSite.await("check-bmc", () -> !gate.arrived().isEmpty());
        edit();
        gate.open();

        JsonNode shown = site.ended(task);

        assertThat(shown.path("status").asText()).as(shown.toString()).isEqualTo("succeeded");
        assertThat(steps.designs(task)).containsExactly(shown.path("designId").asText());
        String later = site.start("deploy-site", "{%s, %s}".formatted(design, ONE_NODE));
        JsonNode refused = site.ended(later);
        assertThat(refused.path("error").path("errorType").asText()).isEqualTo("DesignLocked");
        assertThat(refused.path("error").path("errorMessage").asText()).contains("by task " + task).contains("unlock-design");
    }

    @Test
    void nodesThatAreDestroyedComeBackByTheSameDesign() throws Exception {
        String design = design();
        ScriptedSteps.Gate gate = steps.hold("release-node");
        String task = site.start("destroy-node", "{%s, %s}".formatted(design, ONE_NODE));
        ScriptedSite.await("release-node", () -> !gate.arrived().isEmpty());
        edit();
        gate.open();

        JsonNode shown = site.ended(task);

        assertThat(shown.path("status").asText()).as(shown.toString()).isEqualTo("succeeded");
        assertThat(steps.designs(task)).containsExactly(shown.path("designId").asText());
    }

    @Test
    void betweenFailureAndRetryOnlyWhatAnEditTouchesIsDoneAgain() throws Exception {
        String design = design();
        steps.fails("monitor-platform r1-n04", true);
        String task = site.start("deploy-node", "{%s, %s}".formatted(design, ONE_NODE));
        assertThat(site.ended(task).path("status").asText()).isEqualTo("failed");
        List<String> before = steps.begun(task);
        String old = steps.designs(task).getFirst();
        edit();
        steps.fails("monitor-platform r1-n04", false);

        site.retry(task);
        JsonNode shown = site.ended(task);

        assertThat(shown.path("status").asText()).as(shown.toString()).isEqualTo("succeeded");
        assertThat(steps.begun(task).subList(before.size(), steps.begun(task).size()))
                .containsExactly("bootstrap-node r1-n04", "monitor-platform r1-n04");
        assertThat(steps.designs(task)).containsExactly(old, shown.path("designId").asText());
    }

    @Test
    void aLockedSiteTakesAnEditedDesignOnlyOnceItIsUnlocked() throws Exception {
        String design = design();
        String locking = site.start("prepare-site", "{%s}".formatted(design));
        assertThat(site.ended(locking).path("status").asText()).isEqualTo("succeeded");
        edit();
        String task = site.start("deploy-node", "{%s, %s}".formatted(design, ONE_NODE));

        JsonNode refused = site.ended(task);

        assertThat(refused.path("status").asText()).isEqualTo("failed");
        assertThat(node(refused).path("reason").asText()).contains("locked to the design").contains("by task " + locking).contains("unlock-design");
        assertThat(steps.begun(task)).isEmpty();
        site.unlock();
        site.retry(task);
        assertThat(site.ended(task).path("status").asText()).isEqualTo("succeeded");
    }
}
