package io.drydock.functions.provisioner.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByAddress;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByName;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByPattern;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceAliasesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000:3b:00.0", "3b:00.0", "3B:00.0", "0000:3B:00.0"})
    void anAddressIsMeantHoweverItIsWritten(String address) {
        assertThat(network(new ByAddress("uplink", address, ""))).returns(List.of(), Resolution::problems)
                .satisfies(found -> assertThat(found.devices().get("uplink").name()).contains("ens1f0"));
    }

    @ParameterizedTest
    @CsvSource({"0000:3b:00\\.0, ens1f0", "3B:, ens1f0", "^(0000:)?5e:00.[0-7]$, ens2f0", "0000:01, eno1"})
    void aPatternMatchesFromTheBeginningOfAnAddress(String pattern, String name) {
        assertThat(network(new ByPattern("nic", pattern, "")).devices().get("nic").name()).contains(name);
    }

    @Test
    void allProblemsOfANodeAreNamedWithTheCandidates() {
        Resolution<NetworkDevice> found = network(new ByAddress("pxe_nic", "0000:02:00.0", ""), new ByPattern("any", "0000:", ""),
                new ByAddress("odd", "slot 3", ""), new ByName("eth7"), new ByName("bootdisk"), new ByPattern("broken", "((", ""), new ByName("eno1"));

        assertThat(found.devices()).containsOnlyKeys("eno1");
        assertThat(found.problems()).hasSize(6);
        assertThat(found.problems().get(0)).startsWith("pxe_nic: the machine has no network device at the PCI address 0000:02:00.0; it has eno1 "
                + "(52:54:00:20:01:02, pci@0000:01:00.0, I350 Gigabit Network Connection), ens1f0 (");
        assertThat(found.problems().get(1)).startsWith("any: the machine has 4 network devices at a PCI address that regexp:0000: matches, and only one "
                + "can be meant: eno1 (").contains("a device without driver (pci@0000:d8:00.0, MT27800)");
        assertThat(found.problems().get(2)).isEqualTo("odd: 'slot 3' is no PCI address");
        assertThat(found.problems().get(3)).startsWith("eth7: the machine has no network device called eth7; it has eno1");
        assertThat(found.problems().get(4)).contains("the hardware profile's alias of that name is of bus_type scsi, not pci");
        assertThat(found.problems().get(5)).startsWith("broken: '((' is no regular expression");
    }

    @Test
    void oneDeviceUnderTwoNamesIsAProblem() {
        assertThat(network(new ByName("eno1"), new ByAddress("pxe_nic", "01:00.0", "")).problems()).singleElement().asString()
                .startsWith("eno1 and pxe_nic are one and the same device, eno1 (");
    }

    @Test
    void disksAreFoundByScsiAddressByTheirControllerAndByName() {
        Resolution<Disk> found = aliases().disks(List.of("bootdisk", "flash", "sdb"));

        assertThat(found.problems()).isEmpty();
        assertThat(found.devices().values()).extracting(Disk::name).containsExactlyInAnyOrder("sda", "nvme0n1", "sdb");
    }

    @Test
    void aControllerWithSeveralDisksNamesNone() {
        Resolution<Disk> found = aliases().disks(List.of("raid", "absent", "pattern"));

        assertThat(found.devices()).isEmpty();
        assertThat(found.problems().get(0)).startsWith("raid: the machine has 2 disks on the PCI device 0000:65:00.0, and only one can be meant: sda (");
        assertThat(found.problems().get(1)).startsWith("absent: the machine has no disk at scsi@9:0.0.0; it has sda (scsi@0:2.0.0 at pci@0000:65:00.0, 480103981056 bytes");
        assertThat(found.problems().get(2)).isEqualTo("pattern: regexp:0000 is for network devices; a disk is named by its address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(.*.*.*.*.*.*.*.*.*.*)*x", "(((((.{9}){9}){9}){9}){9}){9}", "(?=a)", "(|)(|)(|)(|)(|)(|)(?!)", "a{1000}{1000}"})
    @Timeout(10)
    void noPatternHoldsAnybodyUp(String pattern) {
        assertThat(network(new ByPattern("evil", pattern, "")).problems()).hasSize(1);
    }

    private static Resolution<NetworkDevice> network(DeviceSelector... selectors) {
        return aliases().networkDevices(List.of(selectors));
    }

    private static DeviceAliases aliases() {
        return new DeviceAliases(Optional.of(profile(Map.of("bootdisk", alias("0:2.0.0", BusType.SCSI), "flash", alias("C1:00.0", BusType.PCI),
                "raid", alias("0000:65:00.0", BusType.PCI), "absent", alias("9:0.0.0", BusType.SCSI),
                "pattern", alias("regexp:0000", BusType.PCI)))), Fixtures.worker());
    }

    private static DeviceAlias alias(String address, BusType bus) {
        return new DeviceAlias(Field.of(address), Field.of(bus), Field.absent());
    }

    private static HardwareProfile profile(Map<String, DeviceAlias> aliases) {
        return new HardwareProfile("profile", Field.absent(), Field.absent(), Field.absent(), Field.absent(), Field.absent(), Field.absent(),
                Field.absent(), aliases, Map.of(), Map.of());
    }
}
