package io.drydock.functions.provisioner.deploy;

import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.DeployedName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is noted about a machine in MAAS (its workload annotations): the design's owner data, and whose deployment it is. The names of the
 * former are noted too: what a design no longer names is removed, and what others have noted stays.
 */
final class Annotations {
    /** The name of the node that the machine was deployed as. */
    static final String NODE = DeployedName.ANNOTATION;
    /** The image that it was deployed with. */
    static final String IMAGE = "drydock-image";
    private static final String OWN_KEYS = "drydock-owner-data";
    private static final String SEPARATOR = ",";

    private Annotations() {
    }

    /** All that shall be noted. */
    static Map<String, String> wanted(String node, String image, Map<String, String> ownerData) {
        Map<String, String> wanted = new LinkedHashMap<>(ownerData);
        wanted.put(NODE, node);
        wanted.put(IMAGE, image);
        wanted.put(OWN_KEYS, ownerData.keySet().stream().sorted().collect(Collectors.joining(SEPARATOR)));
        return wanted;
    }

    /** What has to be noted so that it is as wanted; an empty text removes. */
    static Map<String, String> difference(Machine machine, Map<String, String> wanted) {
        Map<String, String> present = machine.ownerData();
        Map<String, String> difference = new LinkedHashMap<>();
        ownKeys(present).stream().filter(key -> !wanted.containsKey(key) && present.containsKey(key)).forEach(key -> difference.put(key, ""));
        wanted.forEach((key, value) -> {
            if (!value.equals(present.getOrDefault(key, ""))) {
                difference.put(key, value);
            }
        });
        return difference;
    }

    private static List<String> ownKeys(Map<String, String> present) {
        return Arrays.stream(present.getOrDefault(OWN_KEYS, "").split(SEPARATOR)).filter(key -> !key.isEmpty()).toList();
    }
}
