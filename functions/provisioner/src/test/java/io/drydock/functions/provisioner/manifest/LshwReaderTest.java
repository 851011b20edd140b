package io.drydock.functions.provisioner.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LshwReaderTest {
    @Test
    void aServersSystemBiosProcessorsAndMemoryAreRead() {
        Manifest manifest = Fixtures.worker();

        assertThat(manifest.system().vendor()).contains("Dell Inc.");
        assertThat(manifest.system().serial()).contains("8ZX4K93");
        assertThat(manifest.bios().version()).contains("2.19.1");
        assertThat(manifest.processors()).as("an empty socket does not count").isEqualTo(new Manifest.Processors(2, OptionalInt.of(64)));
        assertThat(manifest.memoryBytes()).hasValue(412316860416L);
    }

    @Test
    void networkDevicesBelowNestedBridgesHaveTheirOwnAddress() {
        List<NetworkDevice> devices = Fixtures.worker().networkDevices();

        assertThat(devices).extracting(NetworkDevice::name)
                .containsExactly(Optional.of("eno1"), Optional.of("ens1f0"), Optional.of("ens2f0"), Optional.empty(), Optional.of("docker0"));
        assertThat(devices).extracting(device -> device.pci().map(Object::toString).orElse(""))
                .containsExactly("0000:01:00.0", "0000:3b:00.0", "0000:5e:00.0", "0000:d8:00.0", "");
        assertThat(devices.getFirst().firmware()).contains("1.67, 0x80000fab, 19.5.12");
        assertThat(devices).extracting(NetworkDevice::link)
                .containsExactly(Optional.of(true), Optional.of(true), Optional.of(false), Optional.empty(), Optional.empty());
        assertThat(devices).extracting(NetworkDevice::bitsPerSecond).startsWith(OptionalLong.of(1_000_000_000L), OptionalLong.of(25_000_000_000L));
    }

    @Test
    void disksAreThoseThatDataCanBeOn() {
        List<Disk> disks = Fixtures.worker().disks();

        assertThat(disks).extracting(Disk::name).containsExactly("sda", "sdb", "nvme0n1");
        assertThat(disks).extracting(disk -> disk.bus().map(Object::toString).orElse(""))
                .containsExactly("scsi@0:2.0.0", "scsi@0:2.1.0", "nvme@0:1");
        assertThat(disks.getLast().controller().map(Object::toString)).contains("0000:c1:00.0");
        assertThat(disks.getLast().serial()).as("the drive's own").contains("S3HBNX0K500123");
        assertThat(disks.get(1).serial()).as("a RAID controller's serial number is not its disk's").isEmpty();
        assertThat(disks.getFirst().bytes()).hasValue(480103981056L);
    }

    @Test
    void aVirtioDeviceBelongsToThePciDeviceAboveIt() {
        Manifest manifest = Fixtures.virtual();

        assertThat(manifest.networkDevices()).singleElement().satisfies(device -> {
            assertThat(device.name()).contains("ens3");
            assertThat(device.pci().map(Object::toString)).contains("0000:00:03.0");
            assertThat(device.mac().map(Object::toString)).contains("52:54:00:aa:00:01");
        });
        assertThat(manifest.disks()).singleElement().satisfies(disk ->
                assertThat(disk.controller().map(Object::toString)).contains("0000:00:04.0"));
        assertThat(manifest.processors().threads()).hasValue(2);
        assertThat(manifest.memoryBytes()).as("the banks' sum").hasValue(4L << 30);
    }

    @Test
    void charactersThatXmlDoesNotAllowDoNoHarm() {
        Manifest manifest = LshwReader.read(Fixtures.bytes("<list><node id='a' class='system'><serial>ab\u0000\u0007c</serial></node></list>"));

        assertThat(manifest.system().serial()).contains("ab??c");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE list [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><list><node class='system'><serial>&x;</serial></node></list>",
        "<!DOCTYPE list SYSTEM 'http://127.25.0.1:9/x.dtd'><list><node class='system'/></list>",
        "<list><node class='system'><serial>&undefined;</serial></node></list>",
        "<list><node class='system'>", "", "lshw: command not found", "<html><body/></html>", "<list/>"})
    void whatIsNotLshwsOutputIsRefused(String text) {
        assertThatThrownBy(() -> LshwReader.read(Fixtures.bytes(text))).isInstanceOf(UnreadableDetails.class)
                .hasMessageStartingWith("The output of lshw ").message().doesNotContain("root:");
    }

    @Test
    @Timeout(20)
    void entitiesThatGrowBeyondAllMeasureAreRefused() {
        StringBuilder text = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        text.append("]><list><node class='system'><serial>&a29;</serial></node></list>");

        assertThatThrownBy(() -> LshwReader.read(Fixtures.bytes(text.toString()))).isInstanceOf(UnreadableDetails.class);
    }

    @Test
    void aMachineWithThousandsOfDevicesIsRead() {
        String disk = "<node class='disk' id='disk:0'><businfo>scsi@0:0.0.0</businfo><logicalname>/dev/sd%d</logicalname><size units='bytes'>1</size></node>";
        StringBuilder text = new StringBuilder("<list><node class='system'>");
        for (int i = 0; i < 10_000; i++) {
            text.append(disk.formatted(i));
        }

        assertThat(LshwReader.read(Fixtures.bytes(text.append("</node></list>").toString())).disks()).hasSize(10_000);
    }

    @Test
    @Timeout(20)
    void whatIsTooDeepOrTooLargeIsRefused() {
        assertThatThrownBy(() -> LshwReader.read(Fixtures.bytes("<node>".repeat(100_000)))).hasMessageContaining("too large");
        assertThatThrownBy(() -> LshwReader.read(Fixtures.bytes("<list>" + "<node/>".repeat(300_000) + "</list>"))).hasMessageContaining("too large");
        assertThatThrownBy(() -> LshwReader.read(new byte[17 << 20])).hasMessageContaining("too large");
    }
}
