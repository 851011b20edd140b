package io.drydock.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LoopbackNetworkPropertiesTest {
    @Property
    void everyAddressLiesInItsNetwork(@ForAll @IntRange(min = 8, max = 30) int prefix, @ForAll @IntRange(min = 0, max = 1 << 24) int index) {
        LoopbackNetwork network = LoopbackNetwork.parse("127.0.0.0/" + prefix);
        int i = index % network.size();
        byte[] bytes = network.address(i).getAddress();
        int number = (bytes[1] & 255) << 16 | (bytes[2] & 255) << 8 | bytes[3] & 255;
        assertThat(bytes[0]).isEqualTo((byte) 127);
        assertThat(number >>> 32 - prefix).isZero();
        assertThat(bytes[3] & 255).isNotIn(0, 255);
    }
}
