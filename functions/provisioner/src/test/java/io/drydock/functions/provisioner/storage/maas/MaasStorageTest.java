package io.drydock.functions.provisioner.storage.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.provisioner.maas.Machine;
import org.junit.jupiter.api.Test;

class MaasStorageTest {
    private static final String MACHINE = """
            {"system_id": "abc123", "status": 4, "architecture": "amd64/generic", "bios_boot_method": "uefi", "raids": [], "bcaches": [],
             "boot_disk": {"id": 1}, "blockdevice_set": [
              {"id": 9, "type": "virtual", "name": "data-images", "size": 8388608, "uuid": "u9",
               "filesystem": {"fstype": "xfs", "label": null, "uuid": "f9", "mount_point": "/srv", "mount_options": "noatime"}, "partitions": []},
              {"id": 2, "type": "physical", "name": "sdb", "size": 100000000, "model": "M", "serial": "S2", "id_path": "/dev/disk/by-id/wwn-2",
               "available_size": 0, "filesystem": {"fstype": "lvm-pv", "label": null, "uuid": "x", "mount_point": null, "mount_options": null},
               "partitions": []},
              {"id": 1, "type": "physical", "name": "sda", "size": 1000000000, "serial": "S1", "available_size": 458752001, "filesystem": null,
               "partitions": [
                {"id": 12, "size": 4194304, "bootable": false, "uuid": "p12", "filesystem": null},
                {"id": 11, "size": 536870912, "bootable": true, "uuid": "p11",
                 "filesystem": {"fstype": "fat32", "label": "efi", "uuid": "f11", "mount_point": "/boot/efi", "mount_options": null}}]}],
             "volume_groups": [{"id": 5, "name": "data", "uuid": "g5", "size": 92274688, "devices": [{"id": 2, "type": "physical"}],
               "logical_volumes": [{"id": 9, "name": "data-images", "size": 8388608, "uuid": "u9"}]}]}
            """;

    @Test
    void aMachinesStorageIsReadFromItsJson() throws Exception {
        MaasStorage storage = MaasStorage.of(Machine.of(new ObjectMapper().readTree(MACHINE)));

        assertThat(storage.disks()).extracting(MaasDisk::name).containsExactly("sda", "sdb");
        assertThat(storage.bootDisk()).contains(1);
        assertThat(storage.uefi()).isTrue();
        assertThat(storage.disks().getFirst().partitions()).extracting(MaasPartition::id).containsExactly(11, 12);
        assertThat(storage.disks().getFirst().partitions().getFirst().isEfi()).isTrue();
        assertThat(storage.disks().get(1).fileSystem().orElseThrow().isPhysicalVolume()).isTrue();
        assertThat(storage.groups().getFirst().disks()).containsExactly(2);
        MaasVolumeGroup.LogicalVolume volume = storage.groups().getFirst().volumes().getFirst();
        assertThat(volume.name()).isEqualTo("images");
        assertThat(volume.fileSystem().orElseThrow().options()).isEqualTo("noatime");
        assertThat(storage.otherGroups()).isFalse();
    }

    @Test
    void usableBytesAreThoseOfAPartitionTable() throws Exception {
        MaasStorage storage = MaasStorage.of(Machine.of(new ObjectMapper().readTree(MACHINE)));

        assertThat(Alignment.usable(storage.disks().getFirst(), storage)).isEqualTo(Alignment.down(458752001) + 4194304 + 536870912);
        assertThat(Alignment.usable(storage.disks().get(1), storage)).isEqualTo(Alignment.down(100000000 - (5L << 20)));
    }
}
