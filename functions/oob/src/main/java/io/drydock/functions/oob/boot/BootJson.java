package io.drydock.functions.oob.boot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.bmc.BootOverride;
import java.util.Locale;

/** The boot device as outcomes and the build model have it: {@code {"device", "persistence", "firmware"}}, in lower case. */
public final class BootJson {
    /** The section of the build model. */
    public static final String SECTION = "boot";

    private BootJson() {
    }

    public static ObjectNode of(BootOverride override) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("device", lower(override.device()));
        if (override.device() != BootOverride.Device.NONE) {
            json.put("persistence", lower(override.persistence()));
            override.firmware().ifPresent(firmware -> json.put("firmware", lower(firmware)));
        }
        return json;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
