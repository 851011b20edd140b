package io.drydock.function.design;

import io.drydock.design.source.DesignSource;
import io.drydock.design.source.Source;
import io.drydock.design.source.SourceRefused;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.source.SourceUnavailable;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.design.UploadedDesigns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Follows the reference of a task to the design's documents. */
@Singleton
public class DesignFetcher {
    private final SourceSettings settings;
    private final UploadedDesigns uploads;
    private final Semaphore fetches;

    DesignFetcher(FetchSettings fetch, ReadLimits limits, UploadedDesigns uploads) {
        this.settings = SourceSettings.DEFAULT.withSchemes(fetch.schemes()).withMaxBytes(limits.sourceBytes(), limits.totalBytes())
                .withRetries(fetch.attempts(), fetch.backoff(), fetch.maxWait()).withTimeouts(fetch.connectTimeout(), fetch.timeout())
                .withDeckhandToken(fetch::deckhandToken);
        this.uploads = uploads;
        this.fetches = new Semaphore(fetch.concurrency());
    }

    /**
     * @throws StepFailed if the reference is wrong, not allowed, or leads to nothing
     * @throws DownstreamUnavailable if the system that holds the design does not answer
     */
    public Sources fetch(String reference) {
        if (reference.startsWith(UploadedDesigns.SCHEME)) {
            return uploads.get(reference).map(documents -> new Sources(List.of(new Source.Content("inline", documents)), false))
                    .orElseThrow(() -> new StepFailed("The documents that came with the request (" + reference
                            + ") are no longer kept. Start a new task with them."));
        }
        fetches.acquireUninterruptibly();
        try {
            return DesignSource.of(reference, settings);
        } catch (SourceRefused e) {
            throw new StepFailed(e.getMessage());
        } catch (SourceUnavailable e) {
            throw new DownstreamUnavailable(e.getMessage());
        } finally {
            fetches.release();
        }
    }
}
