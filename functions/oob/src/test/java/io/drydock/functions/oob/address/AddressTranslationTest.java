package io.drydock.functions.oob.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.design.network.IpAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTranslationTest {
    private final AddressTranslation translation = new AddressTranslation(List.of("10.20.1.0/24=127.99.1.0/24", " 10.20.0.0/16 = 127.20.0.0/16",
            "fd00:20::/64=fd00:99:0:1::/64", "10.30.0.7/32=192.0.2.1/32"));

    @ParameterizedTest
    @CsvSource({"10.20.3.4, 127.20.3.4", "10.20.1.4, 127.99.1.4", "10.20.255.255, 127.20.255.255", "10.21.0.1, 10.21.0.1",
        "10.30.0.7, 192.0.2.1", "10.30.0.8, 10.30.0.8", "fd00:20::a:b, fd00:99:0:1:0:0:a:b", "fd00:21::1, fd00:21:0:0:0:0:0:1"})
    void theHostPartStays(String address, String reached) {
        assertThat(translation.reach(IpAddress.parse(address).orElseThrow()).getHostAddress()).isEqualTo(reached);
    }

    @Test
    void withoutEntriesAnAddressIsReachedAsItIs() {
        assertThat(new AddressTranslation(List.of()).reach(IpAddress.parse("10.20.0.1").orElseThrow()).getHostAddress()).isEqualTo("10.20.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.20.0.0/16", "10.20.0.0/16=127.20.0.0/24", "10.20.0.0/16=fd00::/16", "10.20.0.0=127.20.0.0",
        "10.20.0.1/16=127.20.0.0/16", "a/16=b/16", "10.0.0.0/8=11.0.0.0/8=12.0.0.0/8"})
    void aBadEntryIsRefusedByKeyAndText(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressTranslation(List.of(entry)))
                .withMessageContaining("drydock.oob.nat").withMessageContaining("'" + entry + "'");
    }
}
