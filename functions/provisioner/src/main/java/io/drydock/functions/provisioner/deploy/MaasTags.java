package io.drydock.functions.provisioner.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.SharedRead;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** MAAS's tags. What there are is read once for all nodes of this process; each that lacks is created once. */
@Singleton
class MaasTags {
    private static final String PATH = "tags/";
    private static final String KERNEL = "kernel_opts";

    private final Maas maas;
    private final DeploySettings settings;
    private final InstantSource clock;
    private final SharedRead<String> reading;
    private final ReentrantLock creating = new ReentrantLock();
    private volatile Instant readAt = Instant.MIN;
    /** Kernel parameters by the tag's name. */
    private volatile Map<String, String> known = Map.of();

    MaasTags(Maas maas, DeploySettings settings, MaasSettings maasSettings, InstantSource clock) {
        this.maas = maas;
        this.settings = settings;
        this.clock = clock;
        this.reading = new SharedRead<>(maasSettings.requestTimeout(), _ -> read());
    }

    /**
     * Creates a tag unless MAAS has it.
     *
     * @param kernelParameters empty for a tag that only marks
     * @param beforeChange called before MAAS is changed
     * @throws StepFailed if MAAS has one of that name which gives other kernel parameters than it should
     */
    void require(String name, String kernelParameters, Runnable beforeChange) {
        Instant notBefore = clock.instant().minus(settings.sharedAge());
        reading.ensure(PATH, () -> known.containsKey(name) || !readAt.isBefore(notBefore));
        if (!known.containsKey(name)) {
            creating.lock();
            try {
                if (!known.containsKey(name)) {
                    beforeChange.run();
                    create(name, kernelParameters);
                }
            } finally {
                creating.unlock();
            }
        }
        if (!kernelParameters.isEmpty() && !kernelParameters.equals(known.get(name))) {
            throw new StepFailed(maas.name() + " has a tag " + name + " whose kernel_opts are '" + known.get(name) + "', not '" + kernelParameters
                    + "': somebody has changed it. Delete the tag, or mend it.");
        }
    }

    /** Gives a tag to a machine. */
    void add(String name, String systemId) {
        maas.postRepeatable(PATH + name + "/", "update_nodes", MaasParameters.of("add", systemId));
    }

    /** Takes a tag from a machine; one that was deleted is no tag of it any more. */
    void remove(String name, String systemId) {
        try {
            maas.postRepeatable(PATH + name + "/", "update_nodes", MaasParameters.of("remove", systemId));
        } catch (MaasException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private void create(String name, String kernelParameters) {
        MaasParameters parameters = MaasParameters.of("name", name).with("comment", kernelParameters.isEmpty() ? "named by the site's design"
                : "kernel parameters by the site's design");
        try {
            keep(maas.post(PATH, kernelParameters.isEmpty() ? parameters : parameters.with(KERNEL, kernelParameters)));
        } catch (MaasException e) {
            if (e.kind() != Kind.INVALID) {
                throw e;
            }
            // Another process may have created it meanwhile.
            read();
            if (!known.containsKey(name)) {
                throw e;
            }
        }
    }

    private void keep(JsonNode tag) {
        Map<String, String> more = new HashMap<>(known);
        put(tag, more);
        known = more;
    }

    private void read() {
        Instant at = clock.instant();
        Map<String, String> all = new HashMap<>();
        maas.get(PATH, MaasParameters.NONE).forEach(tag -> put(tag, all));
        known = all;
        readAt = at;
    }

    private static void put(JsonNode tag, Map<String, String> into) {
        into.put(tag.path("name").asText(), tag.path(KERNEL).asText(""));
    }
}
