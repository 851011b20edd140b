package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which certificates are taken, and in which words others are refused. */
@QuarkusTest
@Timeout(120)
class RedfishCertificatesTest extends LabSessions {
    @Test
    void aCertificateOfAnUnknownAuthorityIsRefusedAndCanBePinned() {
        BmcException refused = assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(Map.of(), bmc("network", "other"), session -> { }),
                "is not signed by an authority", "CN=" + server.address().getHostAddress(), "SHA-256");
        String fingerprint = refused.getMessage().replaceAll("(?s).*SHA-256 ([0-9A-F:]+).*", "$1");

        session(Map.of("drydock.redfish.networks.other.fingerprints", fingerprint), bmc("network", "other"),
                session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
        assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(Map.of("drydock.redfish.networks.other.fingerprints", "00".repeat(32)),
                bmc("network", "other"), session -> { }),
                "none of those that are pinned", fingerprint);
    }

    @Test
    void aPinnedCertificateIsTakenThoughItHasExpired() {
        server.faults(Faults.of(Fault.EXPIRED_CERTIFICATE));
        BmcException refused = assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(session -> { }), "has expired");
        String fingerprint = refused.getMessage().replaceAll("(?s).*SHA-256 ([0-9A-F:]+).*", "$1");

        session(Map.of("drydock.redfish.networks.oob.fingerprints", fingerprint), bmc(), session -> assertThat(session.power())
                .isEqualTo(PowerState.OFF));
        session(Map.of("drydock.redfish.networks.oob.verify", "false"), bmc(), session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
    }

    @Test
    void aCertificateMustFitTheAddressUnlessConfiguredOtherwise() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("127.12.0.2");
        try (Detour detour = new Detour(elsewhere, server.address(), redfish.port())) {
            Bmc there = new Bmc("n1", elsewhere, "oob", "drydock", Map.of(Bmc.CREDENTIAL, () -> "Geheim-17"), Map.of("port", Integer.toString(detour.port())), Quirks.NONE);

            assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(Map.of(), there, session -> { }), "does not fit the BMC's address", "127.12.0.2");
            session(Map.of("drydock.redfish.networks.oob.verify-hostname", "false"), there, session -> assertThat(session.power())
                    .isEqualTo(PowerState.OFF));
        }
    }
}
