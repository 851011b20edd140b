package io.drydock.functions.oob.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.functions.oob.ipmi.client.ClientLimits;
import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.sensor.Sensor;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the protocol makes of a BMC of the lab, whose own model says what is true. */
@Timeout(60)
class IpmiProtocolTest {
    private LabServer server;
    private IpmiServer lab;
    private IpmiProtocol protocol;

    @BeforeEach
    void start() {
        LabSite site = GeneratedServers.site(1, LoopbackNetwork.parse("127.11.48.0/24"),
                SiteSettings.DEFAULT.withAccount("admin").withPassword("secret").withDelays(PowerDelays.NONE));
        server = site.servers().getFirst();
        lab = IpmiServer.start(site, 0);
        protocol = new IpmiProtocol(lab.port(), ClientLimits.DEFAULT, ReadLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        protocol.close();
        lab.close();
    }

    private Bmc bmc(Map<String, String> parameters) {
        return new Bmc(server.name(), server.address(), "oob", "admin", Map.of(Bmc.CREDENTIAL, () -> "secret"), parameters, Quirks.NONE);
    }

    private BmcSession open() {
        return protocol.open(bmc(Map.of()));
    }

    @Test
    void powerFollowsItsCommands() {
        try (BmcSession session = open()) {
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            session.power(PowerCommand.ON);
            assertThat(session.power()).isEqualTo(PowerState.ON);
            session.power(PowerCommand.RESET);
            session.power(PowerCommand.CYCLE);
            assertThat(session.power()).isEqualTo(PowerState.ON);
            session.power(PowerCommand.SOFT_OFF);
            assertThat(session.power()).isEqualTo(PowerState.OFF);
        }
        assertThat(server.boots()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"PXE, ONCE, UEFI", "PXE, PERSISTENT, LEGACY", "DISK, ONCE, LEGACY", "CDROM, ONCE, UEFI", "SETUP, PERSISTENT, UEFI"})
    void theBootDeviceIsReadAsItWasSet(Device device, Persistence persistence, Firmware firmware) {
        BootOverride wanted = new BootOverride(device, persistence, Optional.of(firmware));
        try (BmcSession session = open()) {
            session.boot(wanted);
            assertThat(session.boot()).isEqualTo(wanted);
        }
        try (BmcSession another = open()) {
            assertThat(another.boot()).isEqualTo(wanted);
            another.boot(BootOverride.NONE);
            assertThat(another.boot()).isEqualTo(BootOverride.NONE);
        }
    }

    @Test
    void theServerBootsFromTheDeviceOnce() {
        try (BmcSession session = open()) {
            session.boot(new BootOverride(Device.PXE, Persistence.ONCE, Optional.of(Firmware.UEFI)));
            session.power(PowerCommand.ON);
            session.power(PowerCommand.RESET);
            assertThat(server.boots()).hasSize(2);
            assertThat(server.boots().getFirst().overridden()).isTrue();
            assertThat(server.boots().getLast().overridden()).isFalse();
        }
    }

    @Test
    void theIdentityIsThatOfTheServer() {
        try (BmcSession session = open()) {
            BmcIdentity identity = session.identity();
            assertThat(identity.manufacturer()).contains(server.hardware().manufacturer());
            assertThat(identity.product()).isPresent();
            assertThat(identity.serial()).contains(server.identity().serial());
            assertThat(identity.uuid()).contains(server.identity().uuid().toString());
            assertThat(identity.bmcFirmware()).isPresent();
            assertThat(identity.protocol()).isEqualTo("IPMI 2.0");
            assertThat(session.inventory().firmware()).hasValueSatisfying(
                    firmware -> assertThat(firmware.getFirst().version()).isEqualTo(identity.bmcFirmware().orElseThrow()));
            assertThat(session.inventory().drives()).as("IPMI can't tell").isEmpty();
        }
    }

    @Test
    void aSensorBeyondItsThresholdIsAnAlarmNowAndInTheLog() {
        try (BmcSession session = open()) {
            session.power(PowerCommand.ON);
            assertThat(session.alarms()).as("a healthy server").isEmpty();
            Sensor temperature = server.hardware().sensors().stream().filter(sensor -> sensor.name().toLowerCase().contains("temp")).findFirst()
                    .orElseThrow();
            server.reading(temperature.name(), 120);
            List<Alarm> alarms = session.alarms();
            assertThat(alarms).anySatisfy(alarm -> {
                assertThat(alarm.present()).isTrue();
                assertThat(alarm.severity()).isEqualTo(Alarm.Severity.CRITICAL);
                assertThat(alarm.source()).contains(temperature.name());
                assertThat(alarm.message()).contains("120 degrees C");
            });
            assertThat(alarms).anySatisfy(alarm -> {
                assertThat(alarm.present()).isFalse();
                assertThat(alarm.source()).startsWith("SEL record");
                assertThat(alarm.message()).contains(temperature.name());
                assertThat(alarm.at()).isPresent();
            });
        }
    }

    @Test
    void theIdentifyLightBlinksAndStops() {
        try (BmcSession session = open()) {
            session.identify(Duration.ofSeconds(30));
            assertThat(server.identifying()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
            session.identify(Duration.ofMinutes(10));
            assertThat(server.identifying()).isGreaterThan(Duration.ofMinutes(5));
            session.identify(Duration.ZERO);
            assertThat(server.identifying()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"cipher_suite, 0", "cipher_suite, x", "privilege, root"})
    void aDesignThatAsksForWhatThereIsNotIsToldBeforeTheBmcIsAsked(String key, String value) {
        Bmc bmc = bmc(Map.of(key, value));
        assertThatThrownBy(() -> protocol.open(bmc)).hasMessageContaining("oob." + key)
                .isInstanceOfSatisfying(BmcException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SETTING_WRONG));
    }

    @ParameterizedTest
    @CsvSource({"cipher_suite, 3", "cipher_suite, 17", "privilege, operator", "privilege, user", "workarounds, opensesspriv"})
    void theDesignSaysHowToLogIn(String key, String value) {
        try (BmcSession session = protocol.open(bmc(Map.of(key, value)))) {
            assertThat(session.power()).isEqualTo(PowerState.OFF);
        }
    }
}
