package io.drydock.functions.bootaction.asset;

import io.drydock.bootaction.LocationBroken;
import io.drydock.bootaction.Locations;
import io.drydock.design.source.Download;
import io.drydock.design.source.SourceException;
import io.drydock.design.source.SourceRefused;
import io.drydock.design.source.SourceSettings;
import io.drydock.function.address.Beginnings;
import io.drydock.promenade.KeystoneTokens;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Fetches assets over HTTP, so many at once; from {@code promenade+http:} and {@code promenade+https:} with Keystone's token. */
@Singleton
class AssetLocations implements Locations {
    private static final String PROMENADE = "promenade+";
    private static final String NAT = "drydock.boot-assets.nat";

    private final AssetSettings settings;
    private final KeystoneTokens tokens;
    private final SourceSettings limits;
    private final Beginnings translation;
    private final Semaphore turns;

    AssetLocations(AssetSettings settings, KeystoneTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
        this.translation = new Beginnings(NAT, settings.nat().orElse(List.of()));
        this.limits = SourceSettings.DEFAULT.withMaxBytes(settings.bytes(), settings.bytes())
                .withTimeouts(settings.connectTimeout(), settings.timeout())
                .withRetries(settings.attempts(), settings.backoff(), settings.maxWait());
        this.turns = new Semaphore(settings.concurrency(), true);
    }

    @Override
    public byte[] fetch(String written) throws LocationBroken {
        String address = translation.of(written);
        take();
        try {
            return address.startsWith(PROMENADE) ? vouched(address.substring(PROMENADE.length())) : Download.of(address, false, limits);
        } catch (SourceException e) {
            throw new LocationBroken(e.retryable(), e.getMessage().replaceFirst("\\.$", ""), e);
        } catch (StepException e) {
            throw new LocationBroken(e instanceof DownstreamUnavailable, e.getMessage().replaceFirst("\\.$", ""), e);
        } finally {
            turns.release();
        }
    }

    /** A token that is not taken any more is replaced once. */
    private byte[] vouched(String address) {
        Optional<String> token = tokens.token(Optional.empty());
        try {
            return Download.of(address, true, limits.withDeckhandToken(() -> token));
        } catch (SourceRefused e) {
            if (!e.unauthorized()) {
                throw e;
            }
            Optional<String> other = tokens.token(token);
            return Download.of(address, true, limits.withDeckhandToken(() -> other));
        }
    }

    private void take() throws LocationBroken {
        try {
            if (!turns.tryAcquire(settings.turnTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LocationBroken(true, "there was no turn to fetch it within " + settings.turnTimeout()
                        + " (drydock.boot-assets.turn-timeout): " + settings.concurrency()
                        + " were being fetched (drydock.boot-assets.concurrency)", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocationBroken(true, "the process is being stopped", e);
        }
    }
}
