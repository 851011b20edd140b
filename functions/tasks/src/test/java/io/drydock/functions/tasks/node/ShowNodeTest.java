package io.drydock.functions.tasks.node;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.functions.tasks.machine.StepFunctionsDouble;
import io.drydock.step.BuildModels;
import io.drydock.step.DesignLock;
import io.drydock.step.NodeHold;
import io.drydock.step.NodeStatus;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.bootaction.BootActionState;
import io.drydock.step.bootaction.NodeBootActions;
import io.drydock.step.design.StoredDesigns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StepFunctionsDouble.class)
class ShowNodeTest {
    private static final String DESIGN = "d-of-show-node";

    @Inject
    StoredDesigns designs;

    @Inject
    BuildModels models;

    @Inject
    NodeHold hold;

    @Inject
    DesignLock lock;

    @Inject
    BootActionRecords bootActions;

    @BeforeEach
    void aDesignIsStored() {
        var documents = DesignReader.read(DesignSource.of("file:" + Path.of("../../infra/sample-site").toAbsolutePath().normalize(), SourceSettings.DEFAULT),
                ReadLimits.DEFAULT).documents();
        Map<String, byte[]> applied = new HashMap<>();
        SiteBuilder.build(documents).appliedNodes().forEach((name, node) ->
                applied.put(name, AppliedNodeJson.toJson(node).toString().getBytes(StandardCharsets.UTF_8)));
        designs.save(DESIGN, "{}".getBytes(StandardCharsets.UTF_8), new byte[0], applied);
    }

    private static ValidatableResponse show(String query) {
        return given().get("/show-node?" + query).then();
    }

    @Test
    void whatANodeShallBeStandsBesideWhatItIs() throws Exception {
        models.put("r1-n02", "manifest", "t-1", "interrogate-node", new ObjectMapper().readTree("{\"bios\": {\"version\": \"2.18.0\"}}"));
        NodeStatus.PREPARED.write(models, "r1-n02", "t-1", "interrogate-node");
        hold.take("r1-n02", "t-2", "bootstrap-node");

        show("node=r1-n02&designId=" + DESIGN).statusCode(200).body("node", equalTo("r1-n02"), "designId", equalTo(DESIGN), "status", equalTo("prepared"),
                "applied.platform.image", equalTo("noble"), "build.manifest.content.bios.version", equalTo("2.18.0"),
                "build.manifest.taskId", equalTo("t-1"), "build.manifest.step", equalTo("interrogate-node"),
                "differences.what", contains("BIOS version"), "differences[0].applied", equalTo("2.19.1"), "differences[0].build", equalTo("2.18.0"),
                "hold.taskId", equalTo("t-2"), "hold.step", equalTo("bootstrap-node"));
    }

    @Test
    void whatANodeSaidOfItsBootActionsIsShownWithoutItsSecret() {
        bootActions.settle("r1-n04", _ -> new NodeBootActions("t-1", DESIGN, "", "digest", 1, NodeBootActions.hash(new byte[] {1}), Instant.EPOCH,
                Optional.empty(), Map.of(), List.of(BootActionState.begun("r1-n04.1", "join", true, false, List.of()))));

        String shown = show("node=r1-n04&designId=" + DESIGN).statusCode(200).body("bootActions.taskId", equalTo("t-1"),
                "bootActions.actions.name", contains("join"), "bootActions.actions.status", contains("incomplete")).extract().asString();
        assertThat(shown).doesNotContain(NodeBootActions.hash(new byte[] {1}));
    }

    @Test
    void withoutADesignTheLockedOneIsMeant() {
        lock.lock(DESIGN, "t-1");
        try {
            show("node=r1-n03").statusCode(200).body("designId", equalTo(DESIGN), "status", equalTo("present"), "differences", equalTo(java.util.List.of()), "hold", nullValue());
        } finally {
            lock.unlock();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        show("node=r9-n99&designId=" + DESIGN).statusCode(404).body("errorType", equalTo("NodeNotFound"), "errorMessage", containsString("'r9-n99'"));
        show("node=").statusCode(400).body("errorMessage", containsString("\"node\""));
        given().contentType("application/json").body("{\"node\": \"r1-n01\", \"designId\": \"" + DESIGN + "\"}").post("/show-node").then()
                .statusCode(200).body("applied.metadata.tags", hasItem("control"));
    }
}
