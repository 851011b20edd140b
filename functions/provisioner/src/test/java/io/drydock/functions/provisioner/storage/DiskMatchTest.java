package io.drydock.functions.provisioner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.provisioner.manifest.Disk;
import io.drydock.functions.provisioner.manifest.Resolution;
import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DiskMatchTest {
    private static final MaasStorage STORAGE = new MaasStorage(List.of(disk(1, "sda", "S1", "/dev/disk/by-id/wwn-1"),
            disk(2, "sdb", "S2", "/dev/disk/by-id/wwn-2"), disk(3, "sdc", "SAME", ""), disk(4, "sdd", "SAME", "")), List.of(),
            Optional.of(1), true, "amd64", false);

    @Test
    void aDiskIsFoundByItsSerialNumberWhateverItIsCalled() {
        assertThat(match("sda", Optional.of("S2")).disks().get("boot").id()).isEqualTo(2);
    }

    @Test
    void aDiskIsFoundByItsPathOrElseByItsName() {
        assertThat(match("sdx", Optional.of("wwn-1")).disks().get("boot").id()).isEqualTo(1);
        assertThat(match("sdb", Optional.empty()).disks().get("boot").id()).isEqualTo(2);
    }

    @Test
    void disksWithTheSameSerialNumberAreToldApartByName() {
        assertThat(match("sdd", Optional.of("SAME")).disks().get("boot").id()).isEqualTo(4);
    }

    @Test
    void aDiskThatMaasDoesNotHaveIsToldWithThoseThatItHas() {
        DiskMatch match = match("nvme0n1", Optional.of("S9"));

        assertThat(match.disks()).isEmpty();
        assertThat(match.problems()).singleElement().asString().startsWith("boot is nvme0n1")
                .contains("MAAS has no such disk: it has sda (1000 bytes), sdb");
    }

    private static DiskMatch match(String name, Optional<String> serial) {
        Disk found = new Disk(name, Optional.empty(), Optional.empty(), OptionalLong.empty(), serial, Optional.empty(), Optional.empty());
        return DiskMatch.of(List.of("boot"), new Resolution<>(Map.of("boot", found), List.of()), STORAGE);
    }

    private static MaasDisk disk(int id, String name, String serial, String path) {
        return new MaasDisk(id, name, "", serial, path, 1000, Optional.empty(), Optional.empty(), List.of());
    }
}
