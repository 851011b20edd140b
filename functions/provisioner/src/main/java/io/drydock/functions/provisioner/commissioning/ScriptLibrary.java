package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.step.Digests;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.StreamSupport;

/** MAAS's scripts. All nodes of this process share what was read; one step at a time reads or changes them. */
@Singleton
class ScriptLibrary {
    private final Maas maas;
    private final CommissioningSettings settings;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, StoredScript> known = Map.of();
    private Optional<Instant> readAt = Optional.empty();

    ScriptLibrary(Maas maas, CommissioningSettings settings, InstantSource clock) {
        this.maas = maas;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A script in MAAS.
     *
     * @param content of its latest version
     */
    record StoredScript(String name, List<String> tags, String content) {
        static StoredScript of(JsonNode json) {
            String latest = elements(json.path("history")).stream().max(Comparator.comparingLong(version -> version.path("id").asLong()))
                    .map(version -> decoded(version.path("data").asText(""))).orElse("");
            return new StoredScript(json.path("name").asText(), elements(json.path("tags")).stream().map(JsonNode::asText).toList(), latest);
        }

        /** Space at the end is nobody's intention. */
        boolean hasContent(String other) {
            return content.stripTrailing().equals(other.stripTrailing());
        }
    }

    /** By name, as they were at most {@code drydock.commissioning.scripts-age} ago. */
    Map<String, StoredScript> all() {
        lock.lock();
        try {
            if (readAt.isEmpty() || clock.instant().isAfter(readAt.get().plus(settings.scriptsAge()))) {
                read();
            }
            return Map.copyOf(known);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives MAAS a script, unless it has the same one.
     *
     * @param type {@code commissioning} or {@code testing}
     * @param beforeChange called before MAAS is changed
     * @return whether MAAS was changed
     */
    boolean provide(ScriptFile script, String type, Runnable beforeChange) {
        lock.lock();
        try {
            Optional<StoredScript> present = Optional.ofNullable(all().get(script.name()));
            if (present.filter(stored -> stored.hasContent(script.content())).isPresent()) {
                return false;
            }
            beforeChange.run();
            MaasParameters body = MaasParameters.of("script", script.content())
                    .with("comment", "Drydock, sha256 " + Digests.of(TextNode.valueOf(script.content())));
            if (present.isPresent()) {
                maas.put("scripts/" + script.name() + "/", body);
            } else {
                create(script, body.with("name", script.name()).with("type", type));
            }
            remember(script, present.map(StoredScript::tags).orElse(List.of()));
            return true;
        } catch (MaasException e) {
            readAt = Optional.empty();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Another process may have created it meanwhile. */
    private void create(ScriptFile script, MaasParameters body) {
        try {
            maas.post("scripts/", body);
        } catch (MaasException e) {
            if (e.kind() != MaasException.Kind.INVALID) {
                throw e;
            }
            read();
            if (Optional.ofNullable(known.get(script.name())).filter(stored -> stored.hasContent(script.content())).isEmpty()) {
                throw e;
            }
        }
    }

    private void remember(ScriptFile script, List<String> tags) {
        Map<String, StoredScript> more = new LinkedHashMap<>(known);
        more.put(script.name(), new StoredScript(script.name(), tags, script.content()));
        known = more;
    }

    private void read() {
        Map<String, StoredScript> found = new LinkedHashMap<>();
        elements(maas.get("scripts/", MaasParameters.of("include_script", "true"))).stream().map(StoredScript::of)
                .forEach(script -> found.put(script.name(), script));
        known = found;
        readAt = Optional.of(clock.instant());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String decoded(String base64) {
        return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
