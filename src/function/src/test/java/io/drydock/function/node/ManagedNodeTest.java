package io.drydock.function.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagedNodeTest {
    @Test
    void theAddressIsTheStaticOneOnTheNetworkOfTheBmc() {
        assertThat(Nodes.with(Map.of()).address()).hasToString("Optional[10.20.0.11]");
        assertThat(Nodes.with(Map.of("network", "pxe")).address()).isEmpty();
        assertThat(Nodes.with(Map.of("network", "elsewhere")).address()).isEmpty();
        assertThat(Nodes.with(Map.of("network", "")).address()).isEmpty();
    }

    @Test
    void theSliceOfOutOfBandManagementHasOobAndTheAddress() {
        assertThat(Nodes.with(Map.of("port", "6230")).oobSlice()).hasToString("{\"oob\":{\"type\":\"ipmi\",\"network\":\"oob\",\"account\":\"admin\","
                + "\"credential\":\"env:BMC\",\"port\":\"6230\"},\"address\":\"10.20.0.11\"}");
    }
}
