package io.drydock.functions.provisioner.site.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.site.Region;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.access.AccessChange.CreateTag;
import io.drydock.functions.provisioner.site.access.AccessChange.UpdateTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tag that MAAS gives to machines by itself.
 *
 * @param definition an XPath over what lshw says of a machine
 */
record Tag(String name, String definition) {
    private static final String PATH = "tags/";
    private static final String COMMENT = "defined by the site's design";

    static Optional<Tag> of(Region.TagDefinition designed) {
        return designed.tag().value().flatMap(name -> designed.definition().value().map(definition -> new Tag(name, definition)));
    }

    static List<? extends AccessChange> differences(Maas maas, List<Tag> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, String> present = new LinkedHashMap<>();
        for (JsonNode json : maas.get(PATH, MaasParameters.NONE)) {
            present.put(json.path("name").asText(), json.path("definition").asText(""));
        }
        return wanted.stream().flatMap(tag -> {
            String before = present.get(tag.name);
            return before == null ? Stream.of(new CreateTag(tag)) : before.equals(tag.definition) ? Stream.<AccessChange>empty()
                    : Stream.of(new UpdateTag(tag, before));
        }).toList();
    }

    void create(Maas maas) {
        maas.post(PATH, MaasParameters.of("name", name).with("definition", definition).with("comment", COMMENT));
    }

    void update(Maas maas) {
        maas.put(PATH + name + "/", MaasParameters.of("definition", definition));
    }
}
