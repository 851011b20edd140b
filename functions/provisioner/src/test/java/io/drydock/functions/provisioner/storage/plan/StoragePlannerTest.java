package io.drydock.functions.provisioner.storage.plan;

import static io.drydock.functions.provisioner.storage.plan.Designs.bootDisk;
import static io.drydock.functions.provisioner.storage.plan.Designs.disk;
import static io.drydock.functions.provisioner.storage.plan.Designs.group;
import static io.drydock.functions.provisioner.storage.plan.Designs.mounted;
import static io.drydock.functions.provisioner.storage.plan.Designs.partition;
import static io.drydock.functions.provisioner.storage.plan.Designs.physicalVolume;
import static io.drydock.functions.provisioner.storage.plan.Designs.volume;
import static io.drydock.functions.provisioner.storage.plan.Designs.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.wanted.Layout;
import io.drydock.functions.provisioner.storage.wanted.StorageContradiction;
import io.drydock.functions.provisioner.storage.wanted.StorageDesign;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoragePlannerTest {
    private static final long GB = 1_000_000_000L;
    private final ModelMaas maas = new ModelMaas(true, List.of(480 * GB, 1920 * GB, 1920 * GB));

    @Test
    void theSampleWorkerTakesFourteenRequestsAtMostAndNoneTheNextTime() {
        Storage design = Designs.sampleWorker();

        bring(maas, design);

        assertThat(maas.requests).isLessThanOrEqualTo(14);
        assertThat(StoragePlanner.plan(maas.storage(), wanted(maas, design)).isEmpty()).isTrue();
        List<MaasPartition> partitions = maas.storage().disks().getFirst().partitions();
        assertThat(partitions).extracting(partition -> partition.fileSystem().orElseThrow().mountpoint().orElseThrow())
                .containsExactly("/boot/efi", "/boot", "/", "/var");
        assertThat(maas.storage().groups().getFirst().disks()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void onlyTheDiskThatDiffersIsRebuilt() {
        bring(maas, Designs.sampleWorker());
        Map<String, Device> devices = new LinkedHashMap<>(Designs.sampleWorker().devices());
        devices.put("datadisk2", disk(partition("spare", "99%", mounted("/srv", "ext4"))));
        Storage changed = new Storage(devices, Designs.sampleWorker().volumeGroups());

        StoragePlan plan = StoragePlanner.plan(maas.storage(), wanted(maas, changed));

        assertThat(plan.titles()).noneMatch(title -> title.contains("sda"));
        assertThat(plan.titles()).anyMatch(title -> title.startsWith("remove volume group 'data': its physical volumes differ"));
        bring(maas, changed);
        assertThat(StoragePlanner.plan(maas.storage(), wanted(maas, changed)).isEmpty()).isTrue();
    }

    @Test
    void aFileSystemThatIsMountedElsewhereIsOnlyMountedAnew() {
        bring(maas, new Storage(Map.of("bootdisk", bootDisk(partition("root", "60g", mounted("/", "ext4")),
                partition("logs", "9g", mounted("/logs", "xfs")))), Map.of()));
        Storage moved = new Storage(Map.of("bootdisk", bootDisk(partition("root", "60g", mounted("/", "ext4")),
                partition("logs", "9g", mounted("/var/log/", "xfs")))), Map.of());

        assertThat(StoragePlanner.plan(maas.storage(), wanted(maas, moved)).titles()).containsExactly(
                "unmount partition 'logs' of sda: it is mounted in another way", "mount partition 'logs' of sda at /var/log");
    }

    @Test
    void aRootVolumeOnOneDiskIsMaasOwnLayout() {
        Storage design = new Storage(devices(disk(physicalVolume("pv", "100g", "system"))), Map.of("system",
                group(volume("var", "20g", mounted("/var", "ext4")), volume("root", ">30g", mounted("/", "ext4")))));

        assertThat(wanted(maas, design).layout()).isInstanceOf(Layout.Lvm.class);
        bring(maas, design);
        assertThat(StoragePlanner.plan(maas.storage(), wanted(maas, design)).isEmpty()).isTrue();
        assertThat(maas.storage().groups().getFirst().volumes()).extracting(volume -> volume.name()).containsExactly("root", "var");
    }

    @Test
    void aRootVolumeOverTwoDisksIsBuiltWithoutALayout() {
        Storage design = new Storage(devices(whole("system"), whole("system")), Map.of("system",
                group(volume("root", "90%", mounted("/", "xfs")))));

        assertThat(wanted(maas, design).layout()).isInstanceOf(Layout.Blank.class);
        bring(maas, design);
        assertThat(StoragePlanner.plan(maas.storage(), wanted(maas, design)).isEmpty()).isTrue();
        assertThat(maas.storage().disks().getFirst().partitions().getFirst().isEfi()).isTrue();
    }

    @Test
    void allContradictionsAreToldTogether() {
        Storage design = new Storage(devices(disk(partition("root", "600g", mounted("/", "ext4"))),
                disk(partition("data", "120%", mounted("/data", "ext3")))), Map.of("empty", group()));

        assertThatThrownBy(() -> wanted(maas, design)).isInstanceOfSatisfying(StorageContradiction.class, found -> assertThat(found.problems())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("partition 'root' of device 'bootdisk' (sda (480000000000 bytes)) has the size 600g, "
                        + "which needs 600000000000 bytes, but 479"))
                .anyMatch(problem -> problem.contains("has the size 120%, which needs 2304000000000 bytes"))
                .anyMatch(problem -> problem.contains("type 'ext3', but MAAS makes btrfs, ext2"))
                .contains("volume group 'empty' has no disk or partition"));
    }

    @Test
    void aDesignWithoutRootIsRefused() {
        assertThatThrownBy(() -> wanted(maas, new Storage(devices(disk(partition("data", "1g", mounted("/data", "ext4")))), Map.of())))
                .hasMessage("no partition or logical volume is mounted at /");
    }

    static WantedStorage wanted(ModelMaas maas, Storage design) {
        Map<String, MaasDisk> disks = new LinkedHashMap<>();
        MaasStorage storage = maas.storage();
        int next = 0;
        for (String device : design.devices().keySet()) {
            disks.put(device, storage.disks().get(next++));
        }
        return StorageDesign.resolve(design, disks, storage, List.of());
    }

    static void bring(ModelMaas maas, Storage design) {
        WantedStorage wanted = wanted(maas, design);
        new PlanExecution(wanted, maas).run(StoragePlanner.plan(maas.storage(), wanted));
    }

    private static Map<String, Device> devices(Device... devices) {
        Map<String, Device> named = new LinkedHashMap<>();
        List<String> names = List.of("bootdisk", "datadisk1", "datadisk2");
        for (int i = 0; i < devices.length; i++) {
            named.put(names.get(i), devices[i]);
        }
        return named;
    }
}
