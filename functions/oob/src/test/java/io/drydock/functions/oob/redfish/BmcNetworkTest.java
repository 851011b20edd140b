package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BmcNetworkTest {
    @Test
    void everythingIsVerifiedUnlessConfiguredOtherwise() {
        assertThat(BmcNetwork.of(settings(Map.of()), "oob")).isEqualTo(new BmcNetwork(true, OptionalInt.empty(), Optional.empty(), Set.of(), true, true));
    }

    @Test
    void aNetworksOwnSettingsGoBeforeThoseOfAll() {
        RedfishSettings settings = settings(Map.of("drydock.redfish.defaults.verify-hostname", "false", "drydock.redfish.defaults.port", "8443",
                "drydock.redfish.networks.\"oob net\".port", "443", "drydock.redfish.networks.\"oob net\".fingerprints", "SHA256:" + "AB:".repeat(31) + "AB"));

        assertThat(BmcNetwork.of(settings, "oob net")).isEqualTo(new BmcNetwork(true, OptionalInt.of(443), Optional.empty(), Set.of("ab".repeat(32)), false, true));
        assertThat(BmcNetwork.of(settings, "other").port()).hasValue(8443);
    }

    @Test
    void whatMakesNoSenseIsSaid(@TempDir Path folder) throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> BmcNetwork.of(settings(Map.of("drydock.redfish.defaults.scheme", "ftp")), "a"))
                .withMessageContaining("scheme").withMessageContaining("ftp");
        assertThatIllegalArgumentException().isThrownBy(() -> BmcNetwork.of(settings(Map.of("drydock.redfish.defaults.fingerprints", "abc")), "a"))
                .withMessageContaining("fingerprints").withMessageContaining("abc");
        assertThatIllegalArgumentException().isThrownBy(() -> Authorities.of(Optional.of(folder.resolve("none.pem")))).withMessageContaining("none.pem");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        assertThatIllegalArgumentException().isThrownBy(() -> Authorities.of(Optional.of(text))).withMessageContaining("text.pem");
    }

    /** The settings with their defaults, but for some. */
    static RedfishSettings settings(Map<String, String> changed) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RedfishSettings.class)
                .withSources(new PropertiesConfigSource(changed, "test", 500)).build().getConfigMapping(RedfishSettings.class);
    }
}
