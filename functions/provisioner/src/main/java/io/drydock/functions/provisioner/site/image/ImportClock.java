package io.drydock.functions.provisioner.site.image;

import io.drydock.functions.provisioner.site.SiteSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells a download that has not begun yet from one that has ended. */
@Singleton
class ImportClock {
    private final InstantSource clock;
    private final Duration begin;

    ImportClock(InstantSource clock, SiteSettings settings) {
        this.clock = clock;
        this.begin = settings.images().importBegin();
    }

    Instant now() {
        return clock.instant();
    }

    boolean mayBegin(Instant asked) {
        return clock.instant().isBefore(asked.plus(begin));
    }
}
