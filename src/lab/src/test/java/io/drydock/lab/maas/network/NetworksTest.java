package io.drydock.lab.maas.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.Cidr;
import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import io.drydock.lab.site.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    private final PartLab lab = new PartLab();
    private final Caller call = lab.call();

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    @Test
    void aFreshMaasKnowsTheSubnetsOfItsRackController() {
        List<Subnet> found = lab.networks().discover("r1", List.of(cidr("10.0.0.0/24"), cidr("10.0.1.0/24")));
        assertThat(found).extracting(Subnet::name).containsExactly("10.0.0.0/24", "10.0.1.0/24");
        assertThat(found).extracting(subnet -> subnet.vlan().fabric().name()).containsExactly("fabric-0", "fabric-1");
        assertThat(lab.networks().discover("r2", List.of(cidr("10.0.1.0/24")))).containsExactly(found.get(1));
        JsonNode vlan = call.get("fabrics/0/vlans/0/").ok();
        assertThat(vlan.path("id").asInt()).isEqualTo(5001);
        assertThat(vlan.path("name").asText()).isEqualTo("untagged");
        assertThat(vlan.path("dhcp_on").asBoolean()).isFalse();
    }

    @Test
    void aNewFabricHasAnUntaggedVlanAndItsVlansAreNamedByTheirTags() {
        JsonNode fabric = call.post("fabrics/", "name", "data").ok();
        assertThat(fabric.path("vlans")).hasSize(1);
        JsonNode vlan = call.post("fabrics/data/vlans/", "vid", 100, "name", "storage", "mtu", 9000).ok();
        assertThat(call.get("fabrics/" + fabric.path("id").asInt() + "/vlans/100/").ok()).isEqualTo(vlan);
        assertThat(vlan.path("mtu").asInt()).isEqualTo(9000);
        assertThat(call.post("fabrics/data/vlans/", "vid", 100).toString()).isEqualTo("400 {\"__all__\":[\"VLAN with this Vid and Fabric already exists.\"]}");
        assertThat(call.post("fabrics/data/vlans/", "vid", 4095).toString()).isEqualTo("400 {\"vid\":[\"VID must be between 0 and 4094.\"]}");
        assertThat(call.put("fabrics/data/vlans/100/", "mtu", 500).toString())
                .isEqualTo("400 {\"mtu\":[\"Ensure this value is greater than or equal to 552.\"]}");
        assertThat(call.get("fabrics/data/vlans/7/").toString()).isEqualTo("404 No VLAN matches the given query.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "data|{\"name\":[\"Fabric with this Name already exists.\"]}",
        "fabric-9|{\"name\":[\"Reserved fabric name.\"]}",
        "a b|{\"name\":[\"Invalid fabric name: a b.\"]}"})
    void aFabricsNameIsChecked(String name, String error) {
        call.post("fabrics/", "name", "data").ok();
        assertThat(call.post("fabrics/", "name", name).toString()).isEqualTo("400 " + error);
        assertThat(call.get("fabrics/").ok()).hasSize(2);
    }

    @Test
    void aFabricThatIsInUseStays() {
        int fabric = call.post("fabrics/").ok().path("id").asInt();
        int vlan = call.get("fabrics/" + fabric + "/vlans/0/").ok().path("id").asInt();
        call.post("subnets/", "cidr", "10.1.0.0/24", "vlan", vlan).ok();
        assertThat(call.delete("fabrics/" + fabric + "/").toString())
                .isEqualTo("400 Can't delete fabric; the following subnets are still present: 10.1.0.0/24");
        assertThat(call.delete("fabrics/0/").text()).isEqualTo("This fabric is the default fabric, it cannot be deleted.");
        assertThat(call.delete("subnets/1/").status()).isEqualTo(204);
        assertThat(call.delete("fabrics/" + fabric + "/").status()).isEqualTo(204);
        assertThat(call.get("fabrics/" + fabric + "/").toString()).isEqualTo("404 No Fabric matches the given query.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10.0.0.0/24||{\"cidr\":[\"Subnet with this Cidr already exists.\"]}",
        "10.0.0.7/24||{\"cidr\":[\"Subnet with this Cidr already exists.\"]}",
        "10.2.0.0||{\"cidr\":[\"Required format: <network>/<prefixlen>.\"]}",
        "0.0.0.0/0||{\"cidr\":[\"Prefix length must be greater than 0.\"]}",
        "10.3.0.0/24|10.4.0.1|{\"gateway_ip\":[\"Gateway IP must be within CIDR range.\"]}",
        "10.3.0.0/24|x|{\"gateway_ip\":[\"Enter a valid IPv4 or IPv6 address.\"]}"})
    void aSubnetIsChecked(String cidr, String gateway, String error) {
        call.post("subnets/", "cidr", "10.0.0.0/24").ok();
        assertThat(call.post("subnets/", "cidr", cidr, "gateway_ip", gateway == null ? "" : gateway).toString()).isEqualTo("400 " + error);
        assertThat(call.get("subnets/").ok()).hasSize(1);
    }

    @Test
    void aSubnetIsChangedFieldByField() {
        JsonNode made = call.post("subnets/", "cidr", "10.0.0.0/24", "dns_servers", "1.1.1.1, 8.8.8.8", "gateway_ip", "10.0.0.1").ok();
        assertThat(made.path("name").asText()).isEqualTo("10.0.0.0/24");
        assertThat(made.path("dns_servers").toString()).isEqualTo("[\"1.1.1.1\",\"8.8.8.8\"]");
        JsonNode changed = call.put("subnets/1/", "name", "mgmt").ok();
        assertThat(changed.path("name").asText()).isEqualTo("mgmt");
        assertThat(changed.path("gateway_ip").asText()).isEqualTo("10.0.0.1");
        assertThat(call.put("subnets/mgmt/", "gateway_ip", "").ok().path("gateway_ip").isNull()).isTrue();
        assertThat(call.post("subnets/", "cidr", "10.9.0.0/24", "vid", 5).text()).isEqualTo("{\"vid\":[\"No VLAN with vid 5 in default fabric.\"]}");
    }

    @Test
    void dhcpNeedsADynamicRangeAndARackController() {
        PartLab serving = PartLab.serving();
        Segment pxe = new Segment("pxe", Optional.empty(), Cidr.parse("172.30.0.0/16"), 1500);
        assertThat(new NetworkPart(serving.networks()).servesPxe(pxe)).isTrue();
        call.post("subnets/", "cidr", "172.30.0.0/16").ok();
        assertThat(new NetworkPart(lab.networks()).servesPxe(pxe)).isFalse();
        assertThat(call.put("vlans/5001/", "dhcp_on", "True").text())
                .isEqualTo("{\"dhcp_on\":[\"dhcp can only be turned on when a dynamic IP range is defined.\"]}");
        call.post("ipranges/", "type", "dynamic", "start_ip", "172.30.0.10", "end_ip", "172.30.0.20").ok();
        assertThat(call.put("vlans/5001/", "dhcp_on", "True").text())
                .isEqualTo("{\"__all__\":[\"dhcp can only be turned on when a primary rack controller is set.\"]}");
        assertThat(call.put("vlans/5001/", "dhcp_on", "True", "primary_rack", "nobody").text())
                .contains("\"primary_rack\":[\"Select a valid choice. nobody is not one of the available choices.\"]");
    }

    @Test
    void aVlanIsRelayedToAnother() {
        PartLab serving = PartLab.serving();
        int remote = serving.call().post("fabrics/", "name", "remote").ok().path("vlans").path(0).path("id").asInt();
        JsonNode vlan = serving.call().put("vlans/" + remote + "/", "relay_vlan", 5001).ok();
        assertThat(vlan.path("relay_vlan").path("id").asInt()).isEqualTo(5001);
        serving.call().post("subnets/", "cidr", "10.7.0.0/24", "vlan", remote).ok();
        assertThat(new NetworkPart(serving.networks()).servesPxe(new Segment("far", Optional.empty(), Cidr.parse("10.7.0.0/24"), 1500))).isTrue();
        assertThat(serving.call().put("vlans/5001/", "relay_vlan", remote).text()).contains("That choice is not one of the available choices.");
        assertThat(serving.call().delete("subnets/1/").text()).startsWith("Cannot delete a subnet that is actively servicing a dynamic IP range.");
        serving.call().delete("ipranges/1/");
        assertThat(serving.call().get("vlans/5001/").ok().path("dhcp_on").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dynamic|10.0.0.50|10.0.0.60|Requested dynamic range conflicts with an existing IP address or range.",
        "reserved|10.0.0.100|10.0.0.200|Requested reserved range conflicts with an existing range.",
        "dynamic|10.0.0.1|10.0.0.5|Requested dynamic range conflicts with an existing IP address or range.",
        "reserved|10.1.0.1|10.1.0.5|IP addresses must be within subnet: 10.0.0.0/24.",
        "reserved|10.0.0.250|10.0.0.255|Broadcast address cannot be included in IP range.",
        "reserved|10.0.0.0|10.0.0.5|Reserved network address cannot be included in IP range.",
        "reserved|10.0.0.9|10.0.0.5|End IP address must not be less than Start IP address.",
        "reserved|10.0.0.9||This field is required.",
        "other|10.0.0.9|10.0.0.10|Select a valid choice. other is not one of the available choices."})
    void aRangeIsChecked(String type, String start, String end, String error) {
        call.post("subnets/", "cidr", "10.0.0.0/24", "gateway_ip", "10.0.0.1").ok();
        call.post("ipranges/", "type", "dynamic", "start_ip", "10.0.0.60", "end_ip", "10.0.0.100").ok();
        Caller.Answer answer = call.post("ipranges/", "type", type, "start_ip", start, "end_ip", end == null ? "" : end, "subnet", 1);
        assertThat(answer.toString()).startsWith("400 ").contains(error);
        assertThat(call.get("ipranges/").ok()).hasSize(1);
    }

    @Test
    void aReservedRangeMayHoldTheGatewayAndARangeMayGrow() {
        call.post("subnets/", "cidr", "10.0.0.0/24", "gateway_ip", "10.0.0.1").ok();
        JsonNode range = call.post("ipranges/", "type", "reserved", "start_ip", "10.0.0.1", "end_ip", "10.0.0.9", "comment", "routers").ok();
        assertThat(range.path("user").path("username").asText()).isEqualTo("admin");
        assertThat(call.put("ipranges/" + range.path("id").asInt() + "/", "end_ip", "10.0.0.19").ok().path("comment").asText()).isEqualTo("routers");
        JsonNode free = call.get("subnets/1/?op=unreserved_ip_ranges").ok();
        assertThat(free.toString()).isEqualTo("[{\"start\":\"10.0.0.20\",\"end\":\"10.0.0.254\",\"num_addresses\":235}]");
        JsonNode statistics = call.get("subnets/1/?op=statistics").ok();
        assertThat(statistics.path("num_available").asInt()).isEqualTo(235);
        assertThat(statistics.path("total_addresses").asInt()).isEqualTo(254);
    }

    @Test
    void aRouteLeadsFromOneSubnetToAnotherOnce() {
        call.post("subnets/", "cidr", "10.0.0.0/24").ok();
        call.post("subnets/", "cidr", "10.0.1.0/24").ok();
        Object[] fields = {"source", 1, "destination", 2, "gateway_ip", "10.0.0.1", "metric", 10};
        assertThat(call.post("static-routes/", fields).ok().path("metric").asInt()).isEqualTo(10);
        assertThat(call.post("static-routes/", fields).text()).isEqualTo(
                "{\"__all__\":[\"Static route with this Source, Destination and Gateway IP already exists.\"]}");
        assertThat(call.post("static-routes/", "source", 1, "destination", 2, "gateway_ip", "10.0.1.1").text())
                .isEqualTo("{\"gateway_ip\":[\"Enter an IP address in 10.0.0.0/24.\"]}");
        assertThat(call.post("static-routes/", "source", 1, "destination", 9, "gateway_ip", "10.0.0.1").text()).contains("\"destination\"");
        call.delete("subnets/2/");
        assertThat(call.get("static-routes/").ok()).isEmpty();
    }
}
