package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.DesignDigest;
import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.function.design.DesignFetcher;
import io.drydock.functions.tasks.start.TaskRequest;
import io.drydock.step.StepFailed;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads designs for plans, and keeps nothing of them. */
@Singleton
class PlannedDesigns {
    private static final String STORED = "design:";
    private static final long DECODED_LIMIT = 1L << 30;

    private final DesignFetcher fetcher;
    private final StoredDesigns stored;
    private final ReadLimits limits;

    PlannedDesigns(DesignFetcher fetcher, StoredDesigns stored, ReadLimits limits) {
        this.fetcher = fetcher;
        this.stored = stored;
        this.limits = limits;
    }

    /** A design and the id that it is stored under once a task loads it. */
    record Read(String designId, Rendered rendered) {
    }

    /**
     * @throws StepFailed if the reference leads to nothing
     * @throws io.drydock.step.DownstreamUnavailable if the system that holds the design does not answer
     */
    Read of(String reference) {
        if (!reference.startsWith(STORED)) {
            return read(fetcher.fetch(reference));
        }
        String designId = reference.substring(STORED.length());
        return stored.rendered(designId).map(bytes -> new Read(designId, RenderedCodec.decode(bytes, DECODED_LIMIT)))
                .orElseThrow(() -> new StepFailed("There is no stored design '" + designId
                        + "'. Name the design by the file, folder or URL that it stands in."));
    }

    /** Documents that come with the request. */
    Read inline(JsonNode documents) {
        return read(new Sources(List.of(new Source.Content("inline", TaskRequest.yaml(documents))), false));
    }

    private Read read(Sources sources) {
        Rendered rendered = DesignReader.read(sources, limits);
        return new Read(DesignDigest.of(rendered), rendered);
    }
}
