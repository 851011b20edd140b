package io.drydock.functions.provisioner.site.rack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RackControllerTest {
    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("dhcpd off, http running, rackd running, tftp running", "", ""),
                Arguments.of("dhcpd dead, http running, rackd running, tftp running", "dhcpd is dead (why)", ""),
                Arguments.of("dhcpd unknown, http running, rackd degraded, tftp running", "dhcpd is unknown (why), rackd is degraded (why)", ""),
                Arguments.of("dhcpd off, http running, rackd running", "tftp is not among its services", ""),
                Arguments.of("dhcpd off, http running, rackd running, tftp running, ntp_rack dead, dns_rack unknown", "", "ntp_rack is dead (why)"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itIsHealthyIfTheServicesRunThatBootMachines(String services, String troubles, String remarks) throws JsonProcessingException {
        RackController rack = rack(services);

        assertThat(String.join(", ", rack.troubles())).isEqualTo(troubles);
        assertThat(rack.isHealthy()).isEqualTo(troubles.isEmpty());
        assertThat(String.join(", ", rack.remarks())).isEqualTo(remarks);
        assertThat(rack.vlans()).containsExactlyInAnyOrder(5001, 5007);
        assertThat(rack.trouble()).startsWith("rack controller rack-1 (abc123)");
    }

    private static RackController rack(String services) throws JsonProcessingException {
        StringBuilder set = new StringBuilder();
        for (String service : services.split(", ")) {
            String[] words = service.split(" ");
            set.append(set.isEmpty() ? "" : ",").append("{\"name\": \"" + words[0] + "\", \"status\": \"" + words[1] + "\", \"status_info\": \""
                    + (words[1].equals("running") || words[1].equals("off") ? "" : "why") + "\"}");
        }
        return RackController.of(new ObjectMapper().readTree("""
                {"system_id": "abc123", "hostname": "rack-1", "service_set": [%s], "interface_set": [{"vlan": {"id": 5001}}, {"vlan": null}, {"vlan": {"id": 5007}}]}
                """.formatted(set)));
    }
}
