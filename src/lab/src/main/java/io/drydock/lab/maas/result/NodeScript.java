package io.drydock.lab.maas.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A script that can be run on machines.
 *
 * @param hardware what it is about: node, cpu, memory, storage, network or gpu
 * @param parallel disabled, instance or any
 * @param content what is run
 * @param builtIn whether MAAS brought it along
 */
record NodeScript(int id, String name, String title, String description, ScriptSet.Type type, List<String> tags, Hardware hardware, Parallel parallel,
                  Duration timeout, boolean destructive, boolean mayReboot, boolean recommission, boolean builtIn, String content, Instant created) {
    /** What a script is about; MAAS's number is the ordinal. */
    enum Hardware { NODE, CPU, MEMORY, STORAGE, NETWORK, GPU }

    /** What a script may run beside; MAAS's number is the ordinal. */
    enum Parallel { DISABLED, INSTANCE, ANY }

    NodeScript {
        tags = List.copyOf(tags);
    }

    ObjectNode toJson(boolean withContent) {
        ObjectNode body = Json.object().put("id", id).put("name", name).put("title", title).put("description", description)
                .put("type", type.ordinal()).put("type_name", type == ScriptSet.Type.TESTING ? "Testing script" : "Commissioning script")
                .put("hardware_type", hardware.ordinal()).put("hardware_type_name", words(hardware)).put("parallel", parallel.ordinal())
                .put("parallel_name", words(parallel)).put("timeout", hours(timeout)).put("destructive", destructive).put("may_reboot", mayReboot)
                .put("recommission", recommission).put("default", builtIn).put("apply_configured_networking", false);
        body.set("tags", Json.texts(tags));
        body.putObject("results");
        body.putObject("parameters");
        body.putObject("packages");
        body.putArray("for_hardware");
        ObjectNode version = body.putArray("history").addObject().put("id", id).put("comment", (String) null)
                .put("created", Json.time(created));
        if (withContent) {
            version.put("data", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
        }
        return body.put("resource_uri", "/MAAS/api/2.0/scripts/" + name);
    }

    private static String words(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String hours(Duration time) {
        return String.format("%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
