package io.drydock.functions.provisioner.site.access;

import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.access.AccessChange.AddKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An SSH public key. Two are the same if type and key are, whatever the comment behind them. */
record SshKey(String type, String key) {
    private static final String PATH = "account/prefs/sshkeys/";

    static SshKey of(String line) {
        String[] parts = line.strip().split("\\s+", 3);
        return new SshKey(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** The keys that MAAS's user lacks, as the design writes them. */
    static List<AddKey> missing(Maas maas, List<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<SshKey> present = StreamSupport.stream(maas.get(PATH, MaasParameters.NONE).spliterator(), false)
                .map(json -> of(json.path("key").asText())).collect(Collectors.toSet());
        Map<SshKey, String> missing = new LinkedHashMap<>();
        wanted.stream().map(String::strip).filter(line -> !line.isEmpty() && !present.contains(of(line)))
                .forEach(line -> missing.putIfAbsent(of(line), line));
        return missing.values().stream().map(AddKey::new).toList();
    }

    static void add(Maas maas, String line) {
        maas.post(PATH, MaasParameters.of("key", line));
    }

    /** How a key is told: its type, its end, and its comment. */
    static String told(String line) {
        String[] parts = line.split("\\s+", 3);
        String key = parts.length > 1 ? parts[1] : "";
        return parts[0] + " …" + key.substring(Math.max(0, key.length() - 8)) + (parts.length > 2 ? " " + parts[2] : "");
    }
}
