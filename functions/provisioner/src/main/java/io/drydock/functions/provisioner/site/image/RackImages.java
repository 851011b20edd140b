package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.rack.RackController;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Whether the rack controllers have MAAS's images, from which machines boot. */
@Singleton
class RackImages {
    private final Maas maas;

    RackImages(Maas maas) {
        this.maas = maas;
    }

    /**
     * @param behind the rack controllers that have not all images yet, each with its status
     * @param stale the system ids of those that have to be told to fetch them
     * @param leftOut those that do not work, and so are not waited for
     */
    record Report(List<String> behind, List<String> stale, List<String> leftOut) {
    }

    /** One request, and one for each healthy rack controller. */
    Report report() {
        List<String> behind = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (RackController rack : RackController.all(maas)) {
            if (!rack.isHealthy()) {
                leftOut.add(rack.trouble());
                continue;
            }
            JsonNode images = maas.get("rackcontrollers/" + rack.systemId() + "/", "list_boot_images", MaasParameters.NONE);
            String status = images.path("status").asText();
            if (!status.equals("synced")) {
                behind.add(rack.hostname() + " (" + rack.systemId() + "): " + status);
                if (status.equals("out-of-sync")) {
                    stale.add(rack.systemId());
                }
            }
        }
        return new Report(behind, stale, leftOut);
    }

    /** Has a rack controller fetch what it lacks. */
    void fetch(String systemId) {
        maas.postRepeatable("rackcontrollers/" + systemId + "/", "import_boot_images", MaasParameters.NONE);
    }
}
