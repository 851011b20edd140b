package io.drydock.functions.oob.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.function.node.Nodes;
import io.drydock.function.verdict.Verdict;
import io.drydock.function.verdict.Verdict.Result;
import io.drydock.function.verdict.Verdicts;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.Inventory.Drive;
import io.drydock.functions.oob.bmc.Inventory.Health;
import io.drydock.functions.oob.bmc.Inventory.PciDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static Optional<HardwareProfile> profile(String json) {
        return Nodes.of(Map.of(), json).hardware();
    }

    private static Optional<HardwareProfile> alias(String address, String bus) {
        return profile("{\"device_aliases\": {\"a\": {\"address\": \"" + address + "\", \"bus_type\": \"" + bus + "\", \"dev_type\": \"E810\"}}}");
    }

    @ParameterizedTest
    @CsvSource({"2.19.1, 2.19.1, PASS", "2.19.1, 2.18.0, FAIL", "2.19.1, , UNKNOWN", ", 2.19.1, UNKNOWN"})
    void theBiosIsComparedWithTheDesign(String wanted, String found, Result expected) {
        BmcIdentity identity = new BmcIdentity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("6.10"),
                Optional.ofNullable(found), "IPMI 2.0");
        List<Verdict> verdicts = FirmwareCheck.of(identity, profile(wanted == null ? "{}" : "{\"bios_version\": \"" + wanted + "\"}"));

        assertThat(verdicts).extracting(Verdict::check).containsExactly("bios", "bmc-firmware");
        assertThat(verdicts).extracting(Verdict::result).containsExactly(expected, Result.PASS);
        assertThat(FirmwareCheck.of(identity, Optional.empty()).getFirst().result()).isEqualTo(Result.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0000:3b:00.0, PASS", "3B:00.0, PASS", "0000:5e:00.0, FAIL", "regexp:0000:3b:00\\\\.0, PASS", "regexp:0000:3b:00\\\\.[01], UNKNOWN",
        "regexp:0000:ff:.*, FAIL", "regexp:[, FAIL"})
    void devicesAreLookedForAtTheirPlaces(String address, Result expected) {
        Inventory inventory = pci(device("0000:3b:00.0"), device("0000:3B:00.1"));

        assertThat(PciCheck.of(inventory, alias(address, "pci"))).singleElement().satisfies(verdict -> {
            assertThat(verdict.check()).isEqualTo("pci a");
            assertThat(verdict.result()).isEqualTo(expected);
        });
    }

    @Test
    void whatTheBmcCanNotTellOfDevicesIsUnknown() {
        assertThat(PciCheck.of(Inventory.UNKNOWN, alias("0000:3b:00.0", "pci"))).extracting(Verdict::result).containsExactly(Result.UNKNOWN);
        assertThat(PciCheck.of(pci(new PciDevice(Optional.empty(), Optional.empty(), "NIC", Health.OK)), alias("0000:3b:00.0", "pci")))
                .extracting(Verdict::result).containsExactly(Result.UNKNOWN);
        assertThat(PciCheck.of(pci(), alias("0000:3b:00.0", "pci"))).extracting(Verdict::result).containsExactly(Result.FAIL);
        assertThat(PciCheck.of(pci(), alias("2:0.0.0", "scsi"))).isEmpty();
        assertThat(PciCheck.of(pci(), Optional.empty())).isEmpty();
    }

    @Test
    void drivesAreCountedAndFailingOnesNamed() {
        Optional<HardwareProfile> one = alias("2:0.0.0", "scsi");
        assertThat(DriveCheck.of(drives(Health.OK, Health.UNKNOWN), one)).extracting(Verdict::result).containsExactly(Result.PASS);
        assertThat(DriveCheck.of(drives(Health.OK, Health.CRITICAL), one)).singleElement().satisfies(verdict -> {
            assertThat(verdict.result()).isEqualTo(Result.FAIL);
            assertThat(verdict.detail()).contains("bay 1").doesNotContain("bay 0");
        });
        assertThat(DriveCheck.of(drives(), one)).extracting(Verdict::result).containsExactly(Result.FAIL);
        assertThat(DriveCheck.of(Inventory.UNKNOWN, one)).extracting(Verdict::result).containsExactly(Result.UNKNOWN);
        assertThat(DriveCheck.of(Inventory.UNKNOWN, Optional.empty())).isEmpty();
        assertThat(DriveCheck.of(drives(Health.OK), profile("""
                {"device_aliases": {"a": {"address": "0:0.0.0", "bus_type": "scsi"}, "b": {"address": "0:1.0.0", "bus_type": "scsi"}}}
                """))).extracting(Verdict::result).containsExactly(Result.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, true, , FAIL", "WARNING, true, , PASS", "INFO, true, , PASS", "CRITICAL, false, 2026-11-24T09:00:00Z, FAIL",
        "CRITICAL, false, 2026-11-23T10:00:00Z, PASS", "CRITICAL, false, , UNKNOWN", "WARNING, false, 2026-11-24T09:00:00Z, PASS",
        "CRITICAL, false, 2026-11-24T11:00:00Z, FAIL"})
    void alarmsCountWhileTheyHoldOrAreYoung(Severity severity, boolean present, Instant at, Result expected) {
        Alarm alarm = new Alarm("sensor Fan 3", severity, "below its threshold", present, Optional.ofNullable(at));

        assertThat(AlarmCheck.of(Optional.of(List.of(alarm)), Duration.ofHours(24), NOW)).extracting(Verdict::result).containsExactly(expected);
        Result whereLogsAreOnlyTold = present ? expected : Result.PASS;
        assertThat(AlarmCheck.of(Optional.of(List.of(alarm)), Duration.ZERO, NOW)).extracting(Verdict::result)
                .containsExactly(whereLogsAreOnlyTold);
    }

    @Test
    void aBmcWithoutAlarmsIsNotOneThatCanNotTell() {
        assertThat(AlarmCheck.of(Optional.of(List.of()), Duration.ofHours(24), NOW)).extracting(Verdict::result).containsExactly(Result.PASS);
        assertThat(AlarmCheck.of(Optional.empty(), Duration.ofHours(24), NOW)).extracting(Verdict::result).containsExactly(Result.UNKNOWN);
    }

    @Test
    void theOutcomeStaysSmallAndBeginsWithWhatDidNotPass() {
        List<Verdict> many = new ArrayList<>(Collections.nCopies(200, Verdict.pass("pci", "fine")));
        many.add(Verdict.fail("bios", "version 1"));
        Verdicts verdicts = new Verdicts(many);

        assertThat(verdicts.toJson(false).path("verdicts")).hasSizeLessThan(100);
        assertThat(verdicts.toJson(false).path("verdicts").get(0)).hasToString("{\"check\":\"bios\",\"verdict\":\"fail\",\"detail\":\"version 1\"}");
        assertThat(verdicts.toJson(false).path("pass").asInt()).isEqualTo(200);
        assertThat(verdicts.toJson(true).path("verdicts")).hasSize(201);
        assertThat(Verdicts.told(many)).endsWith("and 191 more");
    }

    private static Inventory pci(PciDevice... devices) {
        return new Inventory(Optional.empty(), OptionalLong.empty(), Optional.of(List.of(devices)), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static PciDevice device(String address) {
        return new PciDevice(Optional.of(address), Optional.of("Intel"), "Ethernet", Health.OK);
    }

    private static Inventory drives(Health... health) {
        List<Drive> drives = IntStream.range(0, health.length).mapToObj(i -> new Drive("bay " + i, Optional.empty(), Optional.empty(),
                OptionalLong.empty(), Optional.empty(), Optional.empty(), health[i])).toList();
        return new Inventory(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.of(drives), Optional.empty(), Optional.empty());
    }
}
