package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeDigest;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.functions.tasks.plan.StepSlice;
import io.drydock.step.StepRequest;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What plan-task takes for the parts of the applied model that a step can depend on, against what each step does depend on: where plan-task says
 * that a step's input is as it was, its digest has to be.
 */
@QuarkusTest
@TestProfile(InProcessInvokerTest.NobodyListens.class)
class StepSliceTest {
    private static final List<String> NESTED = List.of("platform", "metadata");

    @Inject
    @All
    List<NodeWork> works;

    @Inject
    @All
    List<OobWork> oobWorks;

    @Inject
    OobSteps oob;

    @Test
    void whereAPlanSeesNoChangeThereIsNone() {
        List<NodeWork> all = Stream.concat(works.stream(), oobWorks.stream().map(oob::driven)).toList();
        List<ObjectNode> nodes = models();
        int unchanged = 0;

        for (NodeWork work : all) {
            for (ObjectNode mixed : mixtures(nodes)) {
                if (StepSlice.change(work.name(), nodes.getFirst(), mixed).isEmpty()) {
                    unchanged++;
                    assertThat(digest(work, mixed)).as("%s, where nothing that it depends on was changed in %s", work.name(), mixed)
                            .isEqualTo(digest(work, nodes.getFirst()));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(unchanged).isGreaterThan(all.size());
    }

    private static String digest(NodeWork work, JsonNode model) {
        ManagedNode node = new ManagedNode(AppliedNodeJson.fromJson(model), "d-1", "");
        return NodeDigest.of(new StepRequest("t-1", "d-1", Optional.of(node.name()), JsonNodeFactory.instance.objectNode()), work, Optional.of(node));
    }

    /** The first node with one part of another node each. */
    private static List<ObjectNode> mixtures(List<ObjectNode> nodes) {
        List<ObjectNode> mixtures = new ArrayList<>();
        for (ObjectNode other : nodes.subList(1, nodes.size())) {
            other.properties().forEach(part -> {
                if (NESTED.contains(part.getKey())) {
                    part.getValue().properties().forEach(inner -> {
                        ObjectNode mixed = nodes.getFirst().deepCopy();
                        mixed.withObject("/" + part.getKey()).set(inner.getKey(), inner.getValue());
                        mixtures.add(mixed);
                    });
                } else {
                    mixtures.add(nodes.getFirst().deepCopy().set(part.getKey(), part.getValue()));
                }
            });
        }
        mixtures.removeIf(mixed -> mixed.equals(nodes.getFirst()));
        return mixtures;
    }

    /** Of nodes that differ in every part: of several racks and profiles, and one with another host profile's values. */
    private static List<ObjectNode> models() {
        Path sample = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
        var documents = DesignReader.read(DesignSource.of("file:" + sample, SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents();
        List<ObjectNode> models = new ArrayList<>(SiteBuilder.build(documents).appliedNodes().values().stream()
                .filter((AppliedNode node) -> node.name().matches("r[123]-n0[18]")).map(AppliedNodeJson::toJson).toList());
        ObjectNode odd = models.getFirst().deepCopy();
        odd.put("hardware_profile", "odd").put("domain", "odd.example").put("primary_network", "odd");
        odd.withObject("/hardware").put("bios_version", "0.0").put("boot_mode", "bios");
        odd.withObject("/oob").put("account", "odd").put("type", "ipmi");
        odd.withObject("/platform").put("image", "odd").put("kernel", "odd");
        odd.withObject("/metadata").put("boot_mac", "02:00:00:00:00:99").withObject("/owner_data").put("odd", "yes");
        models.add(odd);
        return models;
    }
}
