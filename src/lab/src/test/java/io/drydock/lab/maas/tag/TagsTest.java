package io.drydock.lab.maas.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import io.drydock.lab.maas.state.MaasMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
    private final PartLab lab = PartLab.serving();
    private final Caller call = lab.call();

    @Test
    void aTagIsGivenToMachinesByHand() {
        MaasMachine first = lab.ready();
        MaasMachine second = lab.ready();
        assertThat(call.post("tags/", "name", "role_compute", "comment", "by Drydock", "kernel_opts", "quiet").ok().path("kernel_opts").asText())
                .isEqualTo("quiet");
        assertThat(call.post("tags/role_compute/?op=update_nodes", "add", first.systemId(), "add", second.systemId(), "add", "nobody").ok().toString())
                .isEqualTo("{\"added\":2,\"removed\":0}");
        assertThat(call.get("tags/role_compute/?op=nodes").ok()).hasSize(2);
        assertThat(call.post("tags/role_compute/?op=update_nodes", "remove", first.systemId()).ok().toString()).isEqualTo("{\"added\":0,\"removed\":1}");
        assertThat(call.get("tags/role_compute/?op=machines").ok().path(0).path("system_id").asText()).isEqualTo(second.systemId());
        call.put("tags/role_compute/", "name", "compute").ok();
        assertThat(second.tags()).containsExactly("compute");
        assertThat(call.delete("tags/compute/").status()).isEqualTo(204);
        assertThat(second.tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "known||{\"name\":[\"Tag with this Name already exists.\"]}",
        "a b||{\"name\":[\"Enter a valid value.\"]}",
        "||{\"name\":[\"This field is required.\"]}",
        "new|//[|{\"definition\":[\"Invalid xpath expression: Invalid expression\"]}"})
    void aTagIsChecked(String name, String definition, String error) {
        call.post("tags/", "name", "known").ok();
        assertThat(call.post("tags/", "name", name == null ? "" : name, "definition", definition == null ? "" : definition).toString())
                .isEqualTo("400 " + error);
        assertThat(call.get("tags/other/").toString()).isEqualTo("404 No Tag matches the given query.");
    }

    @Test
    void aTagWithADefinitionIsGivenToMachinesWhoseHardwareFits() {
        MaasMachine before = lab.ready();
        call.post("tags/", "name", "lab", "definition", "//node[@class='system']/vendor[contains(., 'Lab')]").ok();
        call.post("tags/", "name", "other", "definition", "//vendor[. = 'Nobody']").ok();
        MaasMachine after = lab.ready();
        assertThat(before.tags()).containsExactly("lab");
        assertThat(after.tags()).containsExactly("lab");
        call.put("tags/lab/", "definition", "//vendor[. = 'Nobody']").ok();
        assertThat(before.tags()).isEmpty();
        assertThat(call.post("tags/lab/?op=update_nodes", "definition", "old").status()).isEqualTo(409);
    }
}
