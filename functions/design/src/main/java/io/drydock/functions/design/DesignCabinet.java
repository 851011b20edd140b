package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.DesignDigest;
import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads designs into the store, and out of it. */
@Singleton
class DesignCabinet {
    private static final long DECODED_LIMIT = 1L << 30;

    private final StoredDesigns stored;
    private final ReadLimits limits;
    private final ObjectMapper mapper;

    DesignCabinet(StoredDesigns stored, ReadLimits limits, ObjectMapper mapper) {
        this.stored = stored;
        this.limits = limits;
        this.mapper = mapper;
    }

    /** Renders a design, computes its applied models, stores both, and says what was in it. */
    ObjectNode keep(Sources sources) {
        Rendered rendered = DesignReader.read(sources, limits);
        Site site = SiteBuilder.build(rendered.documents());
        String designId = DesignDigest.of(rendered);
        ObjectNode summary = JsonNodeFactory.instance.objectNode().put("designId", designId)
                .put("documents", rendered.documents().size()).put("nodes", site.appliedNodes().size());
        stored.save(designId, bytes(summary), RenderedCodec.encode(rendered), models(site));
        return summary;
    }

    /** What a stored design holds; absent where it isn't there as a whole. */
    Optional<JsonNode> summary(String designId) {
        return stored.summary(designId).map(this::json);
    }

    /** The documents of a stored design. */
    Optional<Rendered> rendered(String designId) {
        return stored.rendered(designId).map(bytes -> RenderedCodec.decode(bytes, DECODED_LIMIT));
    }

    private static Map<String, byte[]> models(Site site) {
        Map<String, byte[]> models = new LinkedHashMap<>();
        site.appliedNodes().forEach((name, node) -> models.put(name, bytes(AppliedNodeJson.toJson(node))));
        return models;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode json(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored design's summary can't be read", e);
        }
    }
}
