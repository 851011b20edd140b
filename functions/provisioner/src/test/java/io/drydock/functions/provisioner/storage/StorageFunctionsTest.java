package io.drydock.functions.provisioner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.NodeFunctionsTest;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** configure-node-storage by HTTP alone, so that the same tests hold for the native executable ({@link StorageFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class StorageFunctionsTest extends NodeFunctionsTest {
    private static final String STEP = "configure-node-storage";

    private int writes() {
        return lab.maas().counters().writes(node);
    }

    private MaasStorage storage() {
        return MaasStorage.of(Machine.of(lab.machine(node).orElseThrow()));
    }

    @Test
    void aWorkersDisksAreLaidOutInFewRequestsAndOnlyOnce() {
        lab.commissioned(node);
        int before = writes();

        task.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("succeeded"),
                "output.changes", hasItem(containsString("layout flat")));

        assertThat(writes() - before).isLessThanOrEqualTo(14);
        MaasStorage storage = storage();
        assertThat(storage.disks().getFirst().partitions()).extracting(partition -> partition.fileSystem().orElseThrow().mountpoint().orElse(""))
                .endsWith("/boot", "/", "/var");
        assertThat(storage.groups()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("data");
            assertThat(group.volumes()).extracting(volume -> volume.name()).containsExactly("images", "volumes");
            assertThat(group.volumes()).allMatch(volume -> volume.fileSystem().orElseThrow().options().equals("noatime"));
        });

        int after = writes();
        otherTask.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("as the design says"));
        assertThat(writes()).isEqualTo(after);
    }

    @Test
    void whatSomebodyChangedIsMendedAlone() {
        String id = lab.commissioned(node);
        task.untilEnded(STEP, node).then().statusCode(200);
        JsonNode machine = lab.machine(node).orElseThrow();
        JsonNode volume = machine.path("volume_groups").path(0).path("logical_volumes").path(1);
        lab.api().post("nodes/" + id + "/blockdevices/" + volume.path("id").asText() + "/", "unmount", MaasParameters.NONE);
        int before = writes();

        otherTask.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("succeeded"),
                "output.changes", equalTo(List.of("mount logical volume 'volumes' of volume group 'data' at /var/lib/volumes")));
        assertThat(writes() - before).isEqualTo(1);
    }

    @Test
    void aDiskThatIsTooSmallIsToldBeforeAnythingIsChanged() {
        String id = lab.commissioned(node);
        JsonNode disk = lab.machine(node).orElseThrow().path("boot_disk");
        lab.api().postRepeatable("machines/" + id + "/", "set_storage_layout", MaasParameters.of("storage_layout", "blank"));
        lab.api().put("nodes/" + id + "/blockdevices/" + disk.path("id").asText() + "/", MaasParameters.of("size", 50_000_000_000L));
        int before = writes();

        task.untilEnded(STEP, node).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", containsString("partition 'root' of device 'bootdisk' (sda (50000000000 bytes)) has the size 60g, "
                        + "which needs 60000000000 bytes, but 47"),
                "errorMessage", containsString("partition 'var'"), "errorMessage", containsString("Nothing was changed"));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aNodeThatIsDeployedIsLeftAlone() {
        lab.deployed(node);
        int before = writes();

        task.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("deployed"));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aNodeThatSomebodyHasIsNotRepartitioned() {
        lab.allocated(node);
        int before = writes();

        task.untilEnded(STEP, node).then().statusCode(422).body("errorMessage", containsString("allocated, of admin"),
                "errorMessage", containsString("Nothing was changed"));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aNodeThatWasNotCommissionedIsNamedWithItsState() {
        lab.enlisted(node);

        task.untilEnded(STEP, node).then().statusCode(422).body("errorMessage", containsString("is new"),
                "errorMessage", containsString("prepare-node"));
    }
}
