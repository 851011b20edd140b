package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests against the lab share: a site of BMCs over TLS, of which every test has one for itself. */
abstract class LabSessions {
    static final BootOverride PXE_ONCE = new BootOverride(Device.PXE, Persistence.ONCE, Optional.of(Firmware.UEFI));
    static final int MANY = 150;
    private static final AtomicInteger NEXT = new AtomicInteger(MANY);

    @TempDir
    static Path folder;
    static LabSite site;
    static RedfishServer redfish;
    private static Path bundle;

    @Inject
    Vertx vertx;
    private BmcClients clients;
    LabServer server;

    @BeforeAll
    static void startLab() throws IOException {
        LabAuthority authority = new LabAuthority();
        bundle = folder.resolve("ca.pem");
        authority.writeTo(bundle);
        site = GeneratedServers.site(MANY + 100, LoopbackNetwork.parse("127.12.16.0/20"), SiteSettings.DEFAULT.withPassword("Geheim-17")
                .withDelays(PowerDelays.NONE));
        redfish = RedfishServer.start(site, 0, authority);
    }

    @AfterAll
    static void stopLab() {
        redfish.close();
    }

    /** Every test has a BMC of its own. */
    @BeforeEach
    void takeServer() {
        server = site.servers().get(NEXT.getAndIncrement());
    }

    @AfterEach
    void close() throws IOException {
        if (clients != null) {
            clients.close();
        }
    }

    void session(Consumer<BmcSession> use) {
        session(Map.of(), bmc(), use);
    }

    void session(Map<String, String> changed, Bmc bmc, Consumer<BmcSession> use) {
        try (BmcSession session = protocol(changed).open(bmc)) {
            use.accept(session);
        }
    }

    static BmcException assertFailure(Kind kind, Runnable use, String... words) {
        BmcException e = catchThrowableOfType(BmcException.class, use::run);
        assertThat(e).as("an error with " + List.of(words)).isNotNull();
        assertThat(e.getMessage()).contains(words).contains("127.12.").doesNotContain("Geheim-17");
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
        return e;
    }

    Bmc bmc(String... parameter) {
        boolean network = parameter.length > 0 && parameter[0].equals("network");
        return bmc(server, network ? parameter[1] : "oob", parameter.length > 0 && !network ? Map.of(parameter[0], parameter[1]) : Map.of());
    }

    static Bmc bmc(LabServer server) {
        return bmc(server, "oob", Map.of());
    }

    static Bmc bmc(LabServer server, String network, Map<String, String> parameters) {
        return new Bmc(server.name(), server.address(), network, "drydock", Map.of(Bmc.CREDENTIAL, () -> "Geheim-17"), parameters, Quirks.NONE);
    }

    RedfishProtocol protocol(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.redfish.networks.oob.ca-bundle", bundle.toString(),
                "drydock.redfish.defaults.port", Integer.toString(redfish.port()), "drydock.redfish.backoff", "1ms"));
        all.putAll(changed);
        RedfishSettings settings = BmcNetworkTest.settings(all);
        clients = new BmcClients(settings, vertx);
        return new RedfishProtocol(settings, clients);
    }
}
