package io.drydock.function.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.step.StepRequest;
import io.drydock.step.design.StoredDesigns;
import io.drydock.store.memory.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagedNodesTest {
    private final StoredDesigns designs = new StoredDesigns(new MemoryStore(InstantSource.system()));
    private final ManagedNodes nodes = new ManagedNodes(designs, new ObjectMapper());

    private void save(String designId, String domain) {
        String model = "{\"name\": \"n1\", \"domain\": \"" + domain + "\", \"oob\": {}, \"storage\": {}, \"addressing\": []}";
        designs.save(designId, new byte[0], new byte[0], Map.of("n1", model.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<ManagedNode> node(String designId, String node) {
        return nodes.of(new StepRequest("t1", designId, Optional.of(node),
                JsonNodeFactory.instance.objectNode().put("designRef", "file:" + designId)));
    }

    @Test
    void aModelIsReadOnceForAllStepsThatHaveTheSame() {
        save("d1", "one");

        assertThat(node("d1", "n1").orElseThrow().applied()).isSameAs(node("d1", "n1").orElseThrow().applied());
    }

    @Test
    void anotherDesignHasItsOwnModelOfTheNode() {
        save("d1", "one");
        save("d2", "two");

        assertThat(node("d1", "n1").orElseThrow().applied().domain()).isEqualTo("one");
        assertThat(node("d2", "n1").orElseThrow()).satisfies(node -> {
            assertThat(node.applied().domain()).isEqualTo("two");
            assertThat(node.designId()).isEqualTo("d2");
            assertThat(node.designRef()).isEqualTo("file:d2");
        });
        save("d2", "three");
        assertThat(node("d2", "n1").orElseThrow().applied().domain()).isEqualTo("three");
        assertThat(node("d2", "n2")).isEmpty();
    }
}
