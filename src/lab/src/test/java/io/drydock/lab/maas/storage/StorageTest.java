package io.drydock.lab.maas.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageTest {
    private static final long MIB = 1L << 20;
    private static final String NODE = "nodes/m1/";

    private final PartLab lab = PartLab.serving();
    private final Caller call = lab.call();
    private MaasMachine machine;

    @BeforeEach
    void commission() {
        machine = lab.ready();
    }

    private void blank() {
        call.post("machines/m1/?op=set_storage_layout", "storage_layout", "blank").ok();
    }

    private JsonNode device(String name) {
        return call.get(NODE + "blockdevices/" + name + "/").ok();
    }

    private static String partition(JsonNode partition) {
        return NODE + "blockdevices/" + partition.path("device_id").asInt() + "/partition/" + partition.path("id").asInt();
    }

    @Test
    void aCommissionedMachineHasItsDisksAndAFlatLayout() {
        JsonNode known = lab.json(machine);
        assertThat(known.path("boot_disk").path("name").asText()).isEqualTo("sda");
        JsonNode disk = known.path("physicalblockdevice_set").path(0);
        assertThat(disk.path("size").asLong()).isEqualTo(480_000_000_000L);
        assertThat(disk.path("tags").toString()).isEqualTo("[\"ssd\",\"sata\"]");
        assertThat(disk.path("id_path").asText()).startsWith("/dev/disk/by-id/wwn-0x5");
        assertThat(disk.path("partitions")).hasSize(2);
        assertThat(disk.path("partitions").path(0).path("size").asLong()).isEqualTo(512 * MIB);
        assertThat(disk.path("partitions").path(0).path("filesystem").path("mount_point").asText()).isEqualTo("/boot/efi");
        assertThat(disk.path("partitions").path(1).path("filesystem").path("mount_point").asText()).isEqualTo("/");
        assertThat(disk.path("available_size").asLong()).isBetween(0L, 4 * MIB);
        assertThat(known.path("storage").asDouble()).isEqualTo(1_440_000.0);
        assertThatCode(() -> lab.deploy(machine)).doesNotThrowAnyException();
    }

    @Test
    void disksKeepTheirNumbersWhenTheMachineIsCommissionedAgain() {
        int before = device("sda").path("id").asInt();
        lab.commission(machine);
        assertThat(device("sda").path("id").asInt()).isEqualTo(before);
    }

    @Test
    void aPartitionIsRoundedDownToWholeBlocks() {
        blank();
        JsonNode made = call.post(NODE + "blockdevices/sdb/partitions/", "size", 10 * MIB + 7, "bootable", "True").ok();
        assertThat(made.path("size").asLong()).isEqualTo(8 * MIB);
        assertThat(made.path("bootable").asBoolean()).isTrue();
        assertThat(made.path("path").asText()).isEqualTo("/dev/disk/by-dname/sdb-part1");
        JsonNode rest = call.post(NODE + "blockdevices/sdb/partitions/").ok();
        assertThat(rest.path("size").asLong() % (4 * MIB)).isZero();
        assertThat(960_000_000_000L - rest.path("size").asLong() - 8 * MIB).isBetween(5 * MIB, 9 * MIB);
        assertThat(call.post(NODE + "blockdevices/sdb/partitions/", "size", 4 * MIB).toString())
                .isEqualTo("400 {\"size\":[\"Partition cannot be saved; not enough free space on the block device.\"]}");
        assertThat(call.delete(partition(made)).status()).isEqualTo(204);
        assertThat(device("sdb").path("partitions").path(0).path("path").asText()).endsWith("sdb-part1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "size|960000000001|Ensure this value is less than or equal to 960000000000.",
        "size|4194303|Ensure this value is greater than or equal to 4194304.",
        "size|1.5G|Enter a valid value.",
        "uuid|no|Enter a valid value."})
    void aPartitionIsChecked(String field, String value, String error) {
        blank();
        assertThat(call.post(NODE + "blockdevices/sdb/partitions/", field, value).toString()).isEqualTo("400 {\"" + field + "\":[\"" + error + "\"]}");
        assertThat(device("sdb").path("partition_table_type").isNull()).isTrue();
    }

    @Test
    void aFileSystemIsMadeMountedAndTakenAway() {
        blank();
        JsonNode made = call.post(NODE + "blockdevices/sdb/partitions/", "size", "10G").ok();
        String path = partition(made);
        assertThat(call.post(path + "?op=mount", "mount_point", "/data").text())
                .isEqualTo("{\"__all__\":[\"Cannot mount an unformatted partition or block device.\"]}");
        assertThat(call.post(path + "?op=format", "fstype", "ext3").text())
                .isEqualTo("{\"fstype\":[\"Select a valid choice. ext3 is not one of the available choices.\"]}");
        JsonNode formatted = call.post(path + "?op=format", "fstype", "ext4", "label", "data", "uuid", "00000000-0000-4000-8000-000000000001").ok();
        assertThat(formatted.path("filesystem").toString()).isEqualTo("{\"fstype\":\"ext4\",\"label\":\"data\","
                + "\"uuid\":\"00000000-0000-4000-8000-000000000001\",\"mount_point\":null,\"mount_options\":null}");
        assertThat(call.post(path + "?op=mount", "mount_point", "data").text()).isEqualTo("{\"mount_point\":[\"Enter a valid value.\"]}");
        JsonNode mounted = call.post(path + "/?op=mount", "mount_point", "/data", "mount_options", "noatime").ok();
        assertThat(mounted.path("used_for").asText()).isEqualTo("ext4 formatted filesystem mounted at /data");
        assertThat(call.post(path + "?op=unformat").text()).startsWith("Filesystem is mounted and cannot be unformatted.");
        call.post(path + "?op=unmount").ok();
        assertThat(call.post(path + "?op=unmount").toString()).isEqualTo("400 Filesystem is already unmounted.");
        assertThat(call.post(path + "?op=unformat").ok().path("filesystem").isNull()).isTrue();
        assertThat(call.post(path + "?op=unformat").text()).isEqualTo("Partition is not formatted.");
    }

    @Test
    void twoFileSystemsAreNotMountedAtOnePlace() {
        call.post(NODE + "blockdevices/sdb/?op=format", "fstype", "xfs").ok();
        assertThat(call.post(NODE + "blockdevices/sdb/?op=mount", "mount_point", "/").text())
                .isEqualTo("{\"mount_point\":[\"Another filesystem is already mounted at /.\"]}");
        assertThat(call.post(NODE + "blockdevices/sdb/?op=mount", "mount_point", "/srv").ok().path("filesystem").path("mount_point").asText()).isEqualTo("/srv");
    }

    @Test
    void theBootDiskIsFormattedByPartitionsOnly() {
        assertThat(call.post(NODE + "blockdevices/sda/?op=format", "fstype", "ext4").text())
                .isEqualTo("{\"__all__\":[\"Cannot format block device with a partition table.\"]}");
        blank();
        assertThat(call.post(NODE + "blockdevices/sda/?op=format", "fstype", "ext4").text()).contains("Cannot place filesystem directly on the boot disk.");
        assertThat(call.post(NODE + "blockdevices/sdb/?op=set_boot_disk").toString()).isEqualTo("200 OK");
        assertThat(lab.json(machine).path("boot_disk").path("name").asText()).isEqualTo("sdb");
        assertThat(call.post(NODE + "blockdevices/sda/?op=format", "fstype", "ext4").status()).isEqualTo(200);
    }

    @Test
    void aVolumeGroupIsMadeOfDisksAndPartitions() {
        blank();
        JsonNode part = call.post(NODE + "blockdevices/sda/partitions/", "size", 100 * MIB).ok();
        JsonNode group = call.post(NODE + "volume-groups/", "name", "vg0", "block_devices", device("sdb").path("id").asInt(), "partitions",
                part.path("id").asInt()).ok();
        long extents = (960_000_000_000L + 100 * MIB) / (4 * MIB) - 2;
        assertThat(group.path("size").asLong()).isEqualTo(extents * 4 * MIB);
        assertThat(group.path("devices")).hasSize(2);
        String path = NODE + "volume-group/" + group.path("id").asInt() + "/";
        JsonNode volume = call.post(path + "?op=create_logical_volume", "name", "lv0", "size", 10 * MIB).ok();
        assertThat(volume.path("size").asLong()).isEqualTo(8 * MIB);
        assertThat(volume.path("name").asText()).isEqualTo("vg0-lv0");
        assertThat(volume.path("type").asText()).isEqualTo("virtual");
        assertThat(call.post(path + "?op=create_logical_volume", "name", "lv1", "size", extents * 4 * MIB).text())
                .isEqualTo("{\"size\":[\"Ensure this value is less than or equal to " + (extents - 2) * 4 * MIB + ".\"]}");
        assertThat(call.delete(partition(part)).text()).isEqualTo("Cannot delete partition because its part of a volume group.");
        assertThat(call.post(partition(part) + "?op=format", "fstype", "ext4").text()).isEqualTo("Cannot format a partition that has a filesystem type of lvm-pv.");
        call.post(NODE + "blockdevices/" + volume.path("id").asInt() + "/?op=format", "fstype", "ext4").ok();
        call.post(path + "?op=create_logical_volume", "name", "rest").ok();
        assertThat(call.get(path).ok().path("available_size").asLong()).isZero();
        assertThat(call.post(path + "?op=create_logical_volume", "name", "more").text())
                .isEqualTo("{\"__all__\":[\"Volume group (vg0) cannot hold any more logical volumes, because it doesn't have enough free space.\"]}");
        assertThat(lab.json(machine).path("virtualblockdevice_set")).hasSize(2);
        assertThat(call.post(path + "?op=delete_logical_volume", "id", volume.path("id").asInt()).status()).isEqualTo(204);
        assertThat(call.delete(path).status()).isEqualTo(204);
        assertThat(lab.json(machine).path("virtualblockdevice_set")).isEmpty();
        assertThat(device("sdb").path("used_for").asText()).isEqualTo("Unused");
    }

    @Test
    void theBootDiskJoinsAVolumeGroupByAPartition() {
        blank();
        JsonNode group = call.post(NODE + "volume-groups/", "name", "vg0", "block_devices", "sda").ok();
        assertThat(group.path("devices").path(0).path("type").asText()).isEqualTo("partition");
        assertThat(call.post(NODE + "volume-groups/", "name", "vg1").text())
                .isEqualTo("{\"__all__\":[\"At least one valid block device or partition is required.\"]}");
        assertThat(call.post(NODE + "volume-groups/", "name", "vg1", "block_devices", "sda").text())
                .isEqualTo("{\"block_devices\":[\"Select a valid choice. sda is not one of the available choices.\"]}");
        assertThat(call.put(NODE + "volume-group/vg0/", "add_block_devices", "sdb", "name", "all").ok().path("devices")).hasSize(2);
    }

    @Test
    void aLayoutOnLogicalVolumesHasTheNamesAndSizesAskedFor() {
        JsonNode set = call.post("machines/m1/?op=set_storage_layout", "storage_layout", "lvm", "vg_name", "vg", "lv_name", "root", "lv_size", "100G",
                "boot_size", "1G").ok();
        assertThat(set.path("volume_groups").path(0).path("name").asText()).isEqualTo("vg");
        JsonNode root = set.path("virtualblockdevice_set").path(0);
        assertThat(root.path("size").asLong()).isEqualTo(100_000_000_000L / (4 * MIB) * 4 * MIB);
        assertThat(root.path("filesystem").path("mount_point").asText()).isEqualTo("/");
        assertThat(set.path("physicalblockdevice_set").path(0).path("partitions")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "odd|x|1|\"storage_layout\":[\"'odd' is not a valid storage_layout.  It should be one of: 'blank', 'flat', 'lvm'.\"]",
        "flat|root_size|1G|\"root_size\":[\"Size is too small. Minimum size is 3221225472.\"]",
        "flat|boot_size|480G|\"boot_size\":[\"Size is too large. Maximum size is 476241903616.\"]",
        "flat|root_device|99|\"root_device\":[\"'99' is not a valid root_device.  It should be one of: '1', '2'.\"]"})
    void aLayoutIsChecked(String layout, String field, String value, String error) {
        assertThat(call.post("machines/m1/?op=set_storage_layout", "storage_layout", layout, field, value).toString()).isEqualTo("400 {" + error + "}");
        assertThat(device("sda").path("partitions")).hasSize(2);
    }

    @Test
    void rootMayBeOnAnotherDiskThanTheBootDisk() {
        JsonNode set = call.post("machines/m1/?op=set_storage_layout", "storage_layout", "flat", "root_device", device("sdb").path("id").asInt(),
                "root_size", "20G").ok();
        assertThat(set.path("physicalblockdevice_set").path(0).path("partitions")).hasSize(1);
        assertThat(set.path("physicalblockdevice_set").path(1).path("partitions").path(0).path("filesystem").path("mount_point").asText()).isEqualTo("/");
    }

    @Test
    void aMachineWithoutRootFileSystemIsNotDeployed() {
        blank();
        assertThatThrownBy(() -> lab.deploy(machine)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(new String(refused.reply().body()))
                .isEqualTo("{\"storage\":[\"Mount the root '/' filesystem to be able to deploy this node.\"]}"));
    }

    @Test
    void whatAnOwnerChangesIsUndoneAtRelease() {
        machine.status(MachineStatus.ALLOCATED);
        call.post(NODE + "blockdevices/sdb/?op=format", "fstype", "ext4").ok();
        call.post(NODE + "blockdevices/sdb/?op=mount", "mount_point", "/data").ok();
        lab.release(machine);
        assertThat(device("sdb").path("filesystem").isNull()).isTrue();
    }

    @Test
    void storageOfABusyMachineCannotBeChanged() {
        machine.status(MachineStatus.ALLOCATED);
        assertThat(call.post(NODE + "blockdevices/sdb/partitions/").toString()).isEqualTo("409 Cannot create partition because the node is not Ready.");
        assertThat(call.post(NODE + "volume-groups/").toString()).isEqualTo("409 Cannot create volume group because the machine is not Ready.");
        assertThat(call.post("machines/m1/?op=set_storage_layout", "storage_layout", "flat").toString())
                .isEqualTo("409 Cannot change the storage layout on a machine that is not Ready.");
        machine.status(MachineStatus.DEPLOYED);
        assertThat(call.post(NODE + "blockdevices/sdb/?op=format", "fstype", "ext4").toString())
                .isEqualTo("409 Cannot format block device because the machine is not Ready or Allocated.");
        assertThat(call.get(NODE + "blockdevices/99/").toString()).isEqualTo("404 No BlockDevice matches the given query.");
    }
}
