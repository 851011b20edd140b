package io.drydock.functions.provisioner.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.provisioner.maas.Machine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformPartsTest {
    private static final KernelTag KERNEL = KernelTag.of("quiet").orElseThrow();

    static Stream<Arguments> tags() {
        return Stream.of(
                Arguments.of(List.of(), List.of("worker"), Optional.of(KERNEL), List.of("worker", KERNEL.name()), List.of()),
                Arguments.of(List.of("worker", KERNEL.name()), List.of("worker"), Optional.of(KERNEL), List.of(), List.of()),
                Arguments.of(List.of("by-hand", "drydock-kp-000000000000"), List.of(), Optional.of(KERNEL), List.of(KERNEL.name()),
                        List.of("drydock-kp-000000000000")),
                Arguments.of(List.of(KERNEL.name(), "worker"), List.of("worker", "worker"), Optional.empty(), List.of(), List.of(KERNEL.name())));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void onlyTheDifferenceOfTagsIsChanged(List<String> present, List<String> wanted, Optional<KernelTag> kernel, List<String> add,
                                          List<String> remove) {
        assertThat(TagChange.of(present, wanted, kernel)).isEqualTo(new TagChange(add, remove));
    }

    @Test
    void annotationsThatAreThereAreNotWrittenAgain() {
        Map<String, String> wanted = Annotations.wanted("r1-n1", "ubuntu/noble", Map.of("site", "quay"));

        assertThat(Annotations.difference(machine(Map.of()), wanted)).isEqualTo(wanted);
        assertThat(Annotations.difference(machine(wanted), wanted)).isEmpty();
    }

    @Test
    void annotationsThatTheDesignNoLongerNamesAreRemovedAndThoseOfOthersStay() {
        Machine machine = machine(Map.of("site", "quay", "old", "x", "by-hand", "y", "drydock-owner-data", "old,site", "drydock-node", "r1-n1",
                "drydock-image", "ubuntu/noble"));

        assertThat(Annotations.difference(machine, Annotations.wanted("r1-n1", "ubuntu/noble", Map.of("site", "quay"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("old", "", "drydock-owner-data", "site"));
    }

    @Test
    void aNodeWithoutOwnerDataNeedsNoAnnotationMoreThanItsNameAndImage() {
        Map<String, String> wanted = Annotations.wanted("r1-n1", "default", Map.of());

        assertThat(Annotations.difference(machine(Map.of()), wanted)).containsOnlyKeys("drydock-node", "drydock-image");
    }

    @Test
    void withoutPackagesAndFilesThereIsNoUserData() {
        assertThat(UserData.NONE.encoded()).isEmpty();
    }

    @Test
    void userDataIsCloudConfig() throws Exception {
        UserData data = UserData.NONE.withPackage("chrony", Optional.empty()).withPackage("vim", Optional.of("2:9.1"))
                .withFile(new UserData.WrittenFile("/etc/motd", "0644", "hello: \"world\"\n".getBytes(StandardCharsets.UTF_8)));

        String text = new String(Base64.getDecoder().decode(data.encoded().orElseThrow()), StandardCharsets.UTF_8);

        assertThat(text).startsWith("#cloud-config\n");
        JsonNode config = new ObjectMapper().readTree(text.substring(text.indexOf('\n')));
        assertThat(config.path("packages").toString()).isEqualTo("[\"chrony\",[\"vim\",\"2:9.1\"]]");
        JsonNode file = config.path("write_files").path(0);
        assertThat(file.path("path").asText()).isEqualTo("/etc/motd");
        assertThat(new String(file.path("content").binaryValue(), StandardCharsets.UTF_8)).isEqualTo("hello: \"world\"\n");
    }

    private static Machine machine(Map<String, String> annotations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("system_id", "abc123").put("status", 10);
        annotations.forEach(json.putObject("owner_data")::put);
        return Machine.of(json);
    }
}
