package io.drydock.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignDigestTest {
    private static final String RACK = "schema: drydock/Rack/v1\nmetadata: {name: r}\ndata: {labels: {a: b, c: d}}\n";
    private static final String NETWORK = "schema: drydock/Network/v1\nmetadata: {name: n}\ndata: {mtu: 1500, cidr: 10.0.0.0/8, ranges: [{type: static}, {type: dhcp}]}\n";
    private static final String SITE = RACK + "---\n" + NETWORK;

    private static String id(String text) {
        return DesignDigest.of(SiteText.read(text));
    }

    @Test
    void isTheSameForTheSameContentHoweverItIsWritten() {
        String id = id(SITE);
        assertThat(id).matches("[0-9a-f]{64}");
        assertThat(id("# comment\n---\n" + NETWORK + "---\n" + RACK)).isEqualTo(id);
        assertThat(id(SITE.replace("{a: b, c: d}", "\n    c: 'd'\n    a: \"b\"").replace("{labels:", "\n  labels:").replace("b\"}", "b\""))).isEqualTo(id);
        assertThat(id("""
                [{"data": {"ranges": [{"type": "static"}, {"type": "dhcp"}], "cidr": "10.0.0.0/8", "mtu": 1500},
                  "metadata": {"name": "n", "labels": {"x": "y"}}, "schema": "drydock/Network/v1"},
                 {"apiVersion": "drydock/v1", "kind": "Rack", "metadata": {"name": "r"}, "spec": {"labels": {"c": "d", "a": "b"}}}]""")).isEqualTo(id);
        Sources files = Sources.of(new Source.Content("b", NETWORK.getBytes(StandardCharsets.UTF_16)), new Source.Content("a", RACK.getBytes(StandardCharsets.UTF_8)));
        assertThat(DesignDigest.of(DesignReader.read(files, ReadLimits.DEFAULT))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mtu: 1500=mtu: 1501", "mtu: 1500=mtu: '1500'", "mtu: 1500=mtu: 1500.0", "{type: static}, {type: dhcp}={type: dhcp}, {type: static}",
        "name: n=name: m", "Network=NetworkLink", "a: b, c: d=a: b", "a: b=ab: ''", "a: b=a: ~", "a: b=a: yes", "ranges: [{type: static}, {type: dhcp}]=ranges: [{type: static, x: 1}]"})
    void isAnotherForOtherContent(String change) {
        String[] parts = change.split("=");
        assertThat(SITE).contains(parts[0]);
        assertThat(id(SITE.replace(parts[0], parts[1]))).isNotEqualTo(id(SITE));
    }

    @Test
    void findingsOfReadingCount() {
        assertThat(id(SITE + "---\n{")).isNotEqualTo(id(SITE)).isEqualTo(id(SITE + "---\n{")).isNotEqualTo(id(SITE + "---\nschema: drydock/Rack/v2"));
        assertThat(id(RACK + "---\n" + RACK)).isNotEqualTo(id(RACK));
    }

    @Test
    void documentsOfOneNameAreInNoOrder() {
        String other = RACK.replace("a: b", "a: z");
        assertThat(id(RACK + "---\n" + other)).isEqualTo(id(other + "---\n" + RACK));
    }
}
