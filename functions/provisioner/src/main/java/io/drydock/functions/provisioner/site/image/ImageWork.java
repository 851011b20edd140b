package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the work with images is: what one call hands to the next.
 *
 * @param importStarted when MAAS was last known to download, or told to
 * @param fetching system ids of the rack controllers that were told to fetch images
 * @param changes what was changed, in words
 */
record ImageWork(Optional<Instant> importStarted, Set<String> fetching, List<String> changes) {
    static ImageWork of(Optional<JsonNode> handle) {
        JsonNode json = handle.orElseGet(JsonNodeFactory.instance::objectNode);
        Set<String> fetching = new LinkedHashSet<>();
        json.path("fetching").forEach(id -> fetching.add(id.asText()));
        List<String> changes = new ArrayList<>();
        json.path("changes").forEach(text -> changes.add(text.asText()));
        return new ImageWork(Optional.ofNullable(json.path("importStarted").textValue()).map(Instant::parse), fetching, changes);
    }

    ImageWork with(List<String> more) {
        List<String> all = new ArrayList<>(changes);
        all.addAll(more);
        return new ImageWork(importStarted, fetching, all);
    }

    ImageWork importing(Instant at) {
        return new ImageWork(Optional.of(at), fetching, changes);
    }

    ImageWork fetching(List<String> more) {
        Set<String> all = new LinkedHashSet<>(fetching);
        all.addAll(more);
        return new ImageWork(importStarted, all, changes);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        importStarted.ifPresent(at -> json.put("importStarted", at.toString()));
        fetching.forEach(json.putArray("fetching")::add);
        changes.forEach(json.putArray("changes")::add);
        return json;
    }
}
