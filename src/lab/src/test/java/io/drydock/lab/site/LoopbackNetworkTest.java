package io.drydock.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackNetworkTest {
    @Test
    void addressesPassOverTheEndsOfEveryBlock() {
        LoopbackNetwork network = LoopbackNetwork.parse("127.20.0.0/16");
        assertThat(network.size()).isEqualTo(256 * 254);
        assertThat(network.address(0).getHostAddress()).isEqualTo("127.20.0.1");
        assertThat(network.address(253).getHostAddress()).isEqualTo("127.20.0.254");
        assertThat(network.address(254).getHostAddress()).isEqualTo("127.20.1.1");
        assertThat(network.address(network.size() - 1).getHostAddress()).isEqualTo("127.20.255.254");
        assertThat(network).hasToString("127.20.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.20.0.0", "10.0.0.0/8", "127.20.0.1/16", "127.256.0.0/16", "127.0.0.0/31", "127.0.0.0/7", "127.20.0.0/99"})
    void whatIsNoNetworkIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> LoopbackNetwork.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("127.20.0.0/16");
    }
}
