package io.drydock.function.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.step.DriverNotEnabled;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeDriversTest {
    private static final Site SITE = site("""
            {schema: drydock/Rack/v1, metadata: {name: r1}, data: {tor_switches: {a: {sdn_api_uri: 'https://a.example'},
              b: {sdn_api_uri: 'https://b.example'}}}}
            ---
            {schema: drydock/Rack/v1, metadata: {name: r2}, data: {tor_switches: {c: {sdn_api_uri: 'webhook+https://sdn.example/ports'}, d: {}}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: redfish}, data: {oob: {type: redfish}, metadata: {rack: r1}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: ipmi}, data: {oob: {type: ipmi}, metadata: {rack: r2}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: auto}, data: {oob: {type: auto}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: manual}, data: {oob: {type: manual}, metadata: {rack: r9}}}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "redfish,ipmi,manual | maas | restconf,webhook | kubernetes | ",
            "redfish             | maas | restconf,webhook | kubernetes | oob.type 'ipmi' of ipmi; oob.type 'manual' of manual",
            "ipmi,manual         | maas | restconf,webhook | kubernetes | oob.type 'redfish' of redfish",
            "manual              | maas | none             | kubernetes | oob.type 'auto' of auto; "
                    + "oob.type 'ipmi' of ipmi; oob.type 'redfish' of redfish",
            "redfish,ipmi,manual | maas | restconf         | kubernetes | the sdn_api_uri (webhook) in rack r2 of ipmi",
            "redfish,ipmi,manual | maas | webhook,none     | kubernetes | the sdn_api_uri (restconf) in rack r1 of redfish",
            "redfish,ipmi,manual | maas | none             | kubernetes | ",
            "redfish,ipmi,manual | maas | none             | promenade  | the configured keeper of labels of auto, ipmi, manual, redfish",
            "redfish,ipmi,manual | ''   | none             | kubernetes | the provisioner of auto, ipmi, manual, redfish",
    })
    void whatNodesLackIsNamedWithTheKeyThatMendsIt(String oob, String node, String network, String cluster, String missing) {
        EnabledDrivers enabled = new EnabledDrivers(words(oob), words(node), words(network), words(cluster));
        NodeDrivers drivers = new NodeDrivers(enabled, new SwitchAddresses(Optional.empty()), Optional.empty(), true);

        List<String> found = drivers.missing(SITE, nodes(), EnumSet.allOf(DriverKind.class));

        assertThat(found).hasSize(missing == null ? 0 : missing.split(";").length);
        assertThat(found).allSatisfy(problem -> assertThat(problem).contains("drydock.drivers.").contains("; add "));
        if (missing != null) {
            for (String part : missing.split("; ")) {
                assertThat(found).anySatisfy(problem -> assertThat(problem).startsWith(part + " has no driver that is enabled"));
            }
        }
    }

    @Test
    void onlyTheKindsThatTheTaskUsesAreAskedFor() {
        EnabledDrivers enabled = new EnabledDrivers(List.of("manual"), List.of("maas"), List.of("none"), List.of("kubernetes"));
        NodeDrivers drivers = new NodeDrivers(enabled, new SwitchAddresses(Optional.empty()), Optional.empty(), false);

        drivers.require(SITE, nodes(), Set.of(DriverKind.NODE, DriverKind.NETWORK, DriverKind.CLUSTER));
        assertThatThrownBy(() -> drivers.require(SITE, nodes(), Set.of(DriverKind.OOB))).isInstanceOf(DriverNotEnabled.class)
                .hasMessageContaining("of redfish").hasMessageContaining("of ipmi").hasMessageContaining("of auto")
                .hasMessageContaining("drydock.drivers.oob is manual").hasMessageContaining("Nothing was changed");
    }

    @Test
    void switchesBehindAnotherAddressAreKnownByWhatStandsThere() {
        EnabledDrivers enabled = new EnabledDrivers(List.of("redfish"), List.of("maas"), List.of("webhook"), List.of("kubernetes"));
        SwitchAddresses addresses = new SwitchAddresses(Optional.of(List.of("https://a.example=webhook+http://127.0.0.1:1/a",
                "https://b.example=webhook+http://127.0.0.1:1/b")));
        NodeDrivers drivers = new NodeDrivers(enabled, addresses, Optional.empty(), false);

        assertThat(drivers.missing(SITE, List.of(SITE.appliedNodes().get("redfish")), Set.of(DriverKind.NETWORK))).isEmpty();
    }

    @Test
    void driversThatThereAreNotAreAllNamedAtOnce() {
        assertThatThrownBy(() -> new EnabledDrivers(List.of("redfish", "bmc"), List.of("ironic"), List.of("none"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("drydock.drivers.oob enables 'bmc', which is none of redfish, ipmi, manual; "
                        + "drydock.drivers.node enables 'ironic', which is none of maas");
    }

    private static List<AppliedNode> nodes() {
        return List.copyOf(SITE.appliedNodes().values());
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(","));
    }

    private static Site site(String yaml) {
        Sources sources = new Sources(List.of(new Source.Content("inline", yaml.getBytes(StandardCharsets.UTF_8))), false);
        return SiteBuilder.build(DesignReader.read(sources, ReadLimits.DEFAULT).documents());
    }
}
