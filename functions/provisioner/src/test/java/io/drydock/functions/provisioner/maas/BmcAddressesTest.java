package io.drydock.functions.provisioner.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.network.IpAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BmcAddressesTest {
    @ParameterizedTest
    @CsvSource({"10.20.0.11, 10.20.0.11", "10.20.0.11:8443, 10.20.0.11", "https://10.20.0.11/redfish/v1/, 10.20.0.11", "fd00::11, fd00::11",
        "[fd00::11]:443, fd00::11", "https://[fd00::11]/, fd00::11", "http://admin:geheim@10.20.0.11:80/, 10.20.0.11", "bmc.example.org, ",
        "https://bmc/, ", "10.20.0, ", "'', "})
    void anAddressIsFoundInWhateverFormMaasHasIt(String written, String address) {
        assertThat(BmcAddresses.address(JsonNodeFactory.instance.objectNode().put("power_address", written)))
                .isEqualTo(Optional.ofNullable(address).flatMap(IpAddress::parse));
    }

    @Test
    void theAddressOfAHostOfVirtualMachinesTellsNoneOfThem() {
        assertThat(BmcAddresses.address(JsonNodeFactory.instance.objectNode().put("power_address", "qemu+ssh://root@10.20.0.1/system")
                .put("power_id", "vm7"))).isEmpty();
        assertThat(BmcAddresses.address(JsonNodeFactory.instance.objectNode())).isEmpty();
    }
}
