package io.drydock.functions.bootaction.asset;

import io.drydock.bootaction.LocationBroken;
import io.drydock.bootaction.Locations;
import io.drydock.design.source.Download;
import io.drydock.design.source.SourceException;
import io.drydock.design.source.SourceSettings;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Fetches assets over HTTP, so many at once. */
@Singleton
class AssetLocations implements Locations {
    private final AssetSettings settings;
    private final SourceSettings limits;
    private final Semaphore turns;

    AssetLocations(AssetSettings settings) {
        this.settings = settings;
        this.limits = SourceSettings.DEFAULT.withMaxBytes(settings.bytes(), settings.bytes()).withTimeouts(settings.connectTimeout(), settings.timeout())
                .withRetries(settings.attempts(), settings.backoff(), settings.maxWait());
        this.turns = new Semaphore(settings.concurrency(), true);
    }

    @Override
    public byte[] fetch(String address) throws LocationBroken {
        take();
        try {
            return Download.of(address, false, limits);
        } catch (SourceException e) {
            throw new LocationBroken(e.retryable(), e.getMessage().replaceFirst("\\.$", ""), e);
        } finally {
            turns.release();
        }
    }

    private void take() throws LocationBroken {
        try {
            if (!turns.tryAcquire(settings.turnTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LocationBroken(true, "there was no turn to fetch it within " + settings.turnTimeout() + " (drydock.boot-assets.turn-timeout): "
                        + settings.concurrency() + " were being fetched (drydock.boot-assets.concurrency)", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocationBroken(true, "the process is being stopped", e);
        }
    }
}
