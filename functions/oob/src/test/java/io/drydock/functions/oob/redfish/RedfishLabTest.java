package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client over TLS against the lab's BMCs, the good ones and the bad. */
@QuarkusTest
@Timeout(120)
class RedfishLabTest {
    private static final BootOverride PXE_ONCE = new BootOverride(Device.PXE, Persistence.ONCE, Optional.of(Firmware.UEFI));
    private static final int MANY = 300;
    private static final AtomicInteger NEXT = new AtomicInteger(MANY);

    @TempDir
    static Path folder;
    private static LabSite site;
    private static RedfishServer redfish;
    private static Path bundle;

    @Inject
    Vertx vertx;
    private BmcClients clients;
    private LabServer server;

    @BeforeAll
    static void startLab() throws IOException {
        LabAuthority authority = new LabAuthority();
        bundle = folder.resolve("ca.pem");
        authority.writeTo(bundle);
        site = GeneratedServers.site(MANY + 100, LoopbackNetwork.parse("127.12.16.0/20"), SiteSettings.DEFAULT.withPassword("Geheim-17").withDelays(PowerDelays.NONE));
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

    @Test
    void aServerIsToldOfAsItIs() {
        session(session -> {
            assertThat(session.identity().serial()).contains(server.identity().serial());
            assertThat(session.identity().uuid()).contains(server.identity().uuid().toString());
            assertThat(session.identity().bmcFirmware()).contains(server.hardware().bmcFirmware());
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            Inventory inventory = session.inventory();
            assertThat(inventory.processors().orElseThrow()).hasSize(2).allSatisfy(cpu -> assertThat(cpu.cores()).hasValue(16));
            assertThat(inventory.memoryBytes()).hasValue(256L << 30);
            assertThat(inventory.pciDevices().orElseThrow()).extracting(device -> device.address().orElse("none"))
                    .containsExactly("0000:01:00.0", "0000:3b:00.0", "0000:65:00.0");
            assertThat(inventory.drives().orElseThrow()).extracting(drive -> drive.bytes().orElse(0)).containsExactly(480_000_000_000L, 960_000_000_000L);
            assertThat(inventory.networkPorts().orElseThrow()).hasSize(2).allSatisfy(port -> assertThat(port.mac()).isPresent());
            assertThat(inventory.firmware().orElseThrow()).isNotEmpty();
        });
    }

    @Test
    void whatIsWrongWithAServerIsAlarmed() {
        server.reading("Inlet Temp", 43);
        server.partHealth("CPU1", io.drydock.lab.inventory.Health.CRITICAL);
        session(session -> assertThat(session.alarms())
                .anySatisfy(alarm -> assertThat(alarm.source()).contains("Inlet Temp"))
                .anySatisfy(alarm -> assertThat(alarm.source() + alarm.severity()).contains("CPU1", Severity.CRITICAL.toString()))
                .anySatisfy(alarm -> assertThat(alarm.present()).isFalse()));
    }

    @Test
    void powerBootDeviceAndLightAreChanged() {
        session(session -> {
            session.boot(PXE_ONCE);
            assertThat(session.boot()).isEqualTo(PXE_ONCE);
            session.power(PowerCommand.ON);
            assertThat(session.power()).isEqualTo(PowerState.ON);
            session.power(PowerCommand.CYCLE);
            session.power(PowerCommand.RESET);
            session.power(PowerCommand.OFF);
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            session.boot(BootOverride.NONE);
            assertThat(session.boot()).isEqualTo(BootOverride.NONE);
            session.identify(Duration.ofMinutes(1));
            assertThat(server.identifying()).isPositive();
            session.identify(Duration.ZERO);
            assertThat(server.identifying()).isZero();
        });

        assertThat(server.boots().getFirst().device()).isEqualTo(BootDevice.PXE);
        assertThat(server.count(Change.Kind.POWER_ON)).isEqualTo(2);
    }

    /** Each of these is borne: the boot device comes about. */
    @ParameterizedTest
    @CsvSource({"ETAG_REQUIRED", "CONTINUOUS_ONLY", "BASIC_ONLY", "PAGED_COLLECTIONS", "NO_PCI_ADDRESSES", "REDIRECTS", "TASKS"})
    void whatBmcsDoDifferentlyIsBorne(Fault fault) {
        server.faults(Faults.of(fault));
        session(session -> {
            session.boot(PXE_ONCE);
            assertThat(session.boot().device()).isEqualTo(Device.PXE);
            assertThat(session.boot().persistence()).isEqualTo(fault == Fault.CONTINUOUS_ONLY ? Persistence.PERSISTENT : Persistence.ONCE);
            session.power(PowerCommand.ON);
            assertThat(session.inventory().drives().orElseThrow()).hasSize(2);
            assertThat(session.inventory().pciDevices().orElseThrow()).hasSize(3)
                    .allSatisfy(device -> assertThat(device.address().isPresent()).isEqualTo(fault != Fault.NO_PCI_ADDRESSES));
            assertThat(session.power()).isEqualTo(PowerState.ON);
        });
    }

    @ParameterizedTest
    @CsvSource({"HTML_PAGE, NOT_A_BMC, text/html instead of JSON", "TRUNCATED_JSON, NOT_A_BMC, broken JSON", "GARBAGE_JSON, NOT_A_BMC, broken JSON",
        "WRONG_CREDENTIALS, LOGIN_REFUSED, answered 401", "SESSION_SLOTS_FULL, BUSY, answered 503", "SEVERAL_SYSTEMS, COMMAND_REFUSED, several Systems",
        "HANGS, NO_ANSWER, within 700 ms", "EXPIRED_CERTIFICATE, CERTIFICATE_REFUSED, has expired"})
    void whatABmcDoesWrongIsAnErrorOfItsOwn(Fault fault, Kind kind, String words) {
        server.faults(Faults.of(fault));

        assertFailure(kind, () -> session(Map.of("drydock.redfish.connect-timeout", "700ms"), bmc(), session -> { }), words);
    }

    @Test
    void theNodesSystemIsFoundAmongSeveral() {
        server.faults(Faults.of(Fault.SEVERAL_SYSTEMS));
        session(Map.of(), bmc("system", server.identity().serial()), session -> assertThat(session.identity().serial()).contains(server.identity().serial()));
    }

    @Test
    void aBmcThatStartsIsWaitedFor() {
        server.faults(Faults.NONE.unavailableFor(2, Duration.ofSeconds(1)));
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefusedAndCanBePinned() {
        BmcException refused = assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(Map.of("drydock.redfish.networks.oob.verify", "true"), bmc("network", "other"), session -> { }),
                "is not signed by an authority", "CN=" + server.address().getHostAddress(), "SHA-256");
        String fingerprint = refused.getMessage().replaceAll("(?s).*SHA-256 ([0-9A-F:]+).*", "$1");

        session(Map.of("drydock.redfish.networks.other.fingerprints", fingerprint), bmc("network", "other"),
                session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
        assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(Map.of("drydock.redfish.networks.other.fingerprints", "00".repeat(32)), bmc("network", "other"), session -> { }),
                "none of those that are pinned", fingerprint);
    }

    @Test
    void aPinnedCertificateIsTakenThoughItHasExpired() {
        server.faults(Faults.of(Fault.EXPIRED_CERTIFICATE));
        BmcException refused = assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(session -> { }), "has expired");
        String fingerprint = refused.getMessage().replaceAll("(?s).*SHA-256 ([0-9A-F:]+).*", "$1");

        session(Map.of("drydock.redfish.networks.oob.fingerprints", fingerprint), bmc(), session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
        session(Map.of("drydock.redfish.networks.oob.verify", "false"), bmc(), session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
    }

    @Test
    void aCertificateMustFitTheAddressUnlessConfiguredOtherwise() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("127.12.0.2");
        try (Detour detour = new Detour(elsewhere, server.address(), redfish.port())) {
            Bmc there = new Bmc("n1", elsewhere, "oob", "drydock", () -> "Geheim-17", Map.of("port", Integer.toString(detour.port())), Quirks.NONE);

            assertFailure(Kind.CERTIFICATE_REFUSED, () -> session(Map.of(), there, session -> { }), "does not fit the BMC's address", "127.12.0.2");
            session(Map.of("drydock.redfish.networks.oob.verify-hostname", "false"), there, session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
        }
    }

    /** One of many that hangs costs its own time; the others don't wait for it, nor for a client each. */
    @org.junit.jupiter.api.RepeatedTest(3)
    void manyBmcsAreAskedAtOnceAndOneThatHangsHindersNone() throws InterruptedException {
        List<LabServer> many = site.servers().subList(0, MANY);
        many.get(7).faults(Faults.of(Fault.HANGS));
        RedfishProtocol protocol = protocol(Map.of("drydock.redfish.connect-timeout", "20s"));
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger asked = new AtomicInteger();
        int threads = Thread.activeCount();
        long began = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (LabServer one : many) {
                each.submit(() -> {
                    try (BmcSession session = protocol.open(bmc(one))) {
                        session.power();
                        session.inventory();
                        session.alarms();
                        asked.incrementAndGet();
                    } catch (BmcException e) {
                        failures.add(e.getMessage());
                    } finally {
                        if (asked.get() == MANY - 1) {
                            System.out.printf("%d BMCs, everything of each, in %d ms%n", MANY - 1, (System.nanoTime() - began) / 1_000_000);
                        }
                    }
                });
            }
        }
        assertThat(asked).hasValue(MANY - 1);
        assertThat(failures).singleElement().satisfies(message -> assertThat(message).contains(many.get(7).name()));
        assertThat(Thread.activeCount()).isLessThan(threads + 50);
    }

    private void session(Consumer<BmcSession> use) {
        session(Map.of(), bmc(), use);
    }

    private void session(Map<String, String> changed, Bmc bmc, Consumer<BmcSession> use) {
        try (BmcSession session = protocol(changed).open(bmc)) {
            use.accept(session);
        }
    }

    private static BmcException assertFailure(Kind kind, Runnable use, String... words) {
        BmcException e = catchThrowableOfType(BmcException.class, use::run);
        assertThat(e).as("an error with " + List.of(words)).isNotNull();
        assertThat(e.getMessage()).contains(words).contains("127.12.").doesNotContain("Geheim-17");
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
        return e;
    }

    private Bmc bmc(String... parameter) {
        boolean network = parameter.length > 0 && parameter[0].equals("network");
        return bmc(server, network ? parameter[1] : "oob", parameter.length > 0 && !network ? Map.of(parameter[0], parameter[1]) : Map.of());
    }

    private static Bmc bmc(LabServer server) {
        return bmc(server, "oob", Map.of());
    }

    private static Bmc bmc(LabServer server, String network, Map<String, String> parameters) {
        return new Bmc(server.name(), server.address(), network, "drydock", () -> "Geheim-17", parameters, Quirks.NONE);
    }

    private RedfishProtocol protocol(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.redfish.networks.oob.ca-bundle", bundle.toString(),
                "drydock.redfish.defaults.port", Integer.toString(redfish.port()), "drydock.redfish.backoff", "1ms"));
        all.putAll(changed);
        RedfishSettings settings = BmcNetworkTest.settings(all);
        clients = new BmcClients(settings, vertx);
        return new RedfishProtocol(settings, clients);
    }
}
