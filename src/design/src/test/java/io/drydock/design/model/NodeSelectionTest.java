package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.site.NodeFilterReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeSelectionTest {
    private static final Site SITE = DesignText.site("""
            {kind: Rack, name: r1, data: {labels: {room: east, power: a}}}
            ---
            {kind: Rack, name: r2, data: {labels: {room: west}}}
            ---
            {kind: HostProfile, name: p, data: {metadata: {tags: [inherited]}}}
            ---
            {kind: BaremetalNode, name: n1, data: {host_profile: p, metadata: {tags: [t1], rack: r1, owner_data: {role: control, zone: x}}}}
            ---
            {kind: BaremetalNode, name: n2, data: {host_profile: p, metadata: {tags: [t1, t2], rack: r2, owner_data: {role: compute}}}}
            ---
            {kind: BaremetalNode, name: n3, data: {metadata: {tags: [t3], rack: r9, owner_data: {zone: x}}}}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{filter_type: union, node_names: [n1, n3, nobody]} | n1 n3",
        "{filter_type: union, node_tags: [t2, t3]} | n2 n3",
        "{filter_type: union, node_tags: [inherited]} | n1 n2",
        "{filter_type: union, rack_names: [r1, r9]} | n1 n3",
        "{filter_type: union, node_labels: {role: control, zone: x}} | n1 n3",
        "{filter_type: union, node_labels: {role: nothing}} | ''",
        "{filter_type: union, rack_labels: {room: east}} | n1",
        "{filter_type: union, rack_labels: {room: west, power: a}} | n1 n2",
        "{filter_type: union, node_names: [n3], node_tags: [t2]} | n2 n3",
        "{filter_type: intersection, node_names: [n1, n3], node_tags: [t1]} | n1",
        "{filter_type: intersection, node_tags: [t1], rack_labels: {room: west}} | n2",
        "{filter_type: intersection, node_names: [], node_tags: [t1]} | n1 n2",
        "{node_names: [n1, n2], node_tags: [t2]} | n2",
        "{filter_type: intersection} | ''",
        "{filter_type: union, node_names: []} | ''",
    })
    void oneFilterSelects(String filter, String nodes) {
        assertThat(select("{filter_set_type: union, filter_set: [" + filter + "]}")).isEqualTo(nodes);
        assertThat(select("{filter_set_type: intersection, filter_set: [" + filter + "]}")).isEqualTo(nodes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{filter_set_type: union, filter_set: [{node_names: [n1]}, {node_tags: [t3]}]} | n1 n3",
        "{filter_set_type: intersection, filter_set: [{node_tags: [t1]}, {rack_names: [r2]}]} | n2",
        "{filter_set_type: union, filter_set: []} | ''",
        "{filter_set_type: intersection} | ''",
    })
    void setOfFiltersSelects(String filter, String nodes) {
        assertThat(select(filter)).isEqualTo(nodes);
    }

    @Test
    void withoutAFilterAllNodesAreSelected() {
        assertThat(new NodeSelection(SITE).select(Optional.empty())).extracting(AppliedNode::name).containsExactly("n1", "n2", "n3");
        assertThat(NodeSelection.allOf(List.of(), List.of(), Map.of(), List.of())).isEmpty();
    }

    @Test
    void requestWantsAllOfItsCriteria() {
        assertThat(new NodeSelection(SITE).select(NodeSelection.allOf(List.of(), List.of("t1", "t3"), Map.of("zone", "x"), List.of("r1"))))
                .extracting(AppliedNode::name).containsExactly("n1");
    }

    private static String select(String filter) {
        var read = NodeFilterReader.read(DesignText.value(filter));
        NodeSelection selection = new NodeSelection(SITE);
        List<AppliedNode> selected = selection.select(read);
        assertThat(SITE.appliedNodes().values()).filteredOn(node -> selection.selects(read, node)).isEqualTo(selected);
        return String.join(" ", selected.stream().map(AppliedNode::name).toList());
    }
}
