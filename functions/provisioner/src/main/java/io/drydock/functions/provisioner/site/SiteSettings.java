package io.drydock.functions.provisioner.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the site is prepared in the provisioner. */
@ConfigMapping(prefix = "drydock.site")
public interface SiteSettings {
    /** How long one call makes changes before it answers that the step is in progress; 15 s at most. */
    @WithDefault("10s")
    Duration patience();

    /** Further secrets that the site needs, each by what it is for, as references like those of a design; check-credentials looks for them. */
    Map<String, String> credentials();

    Images images();

    /** Images, beside what the design says of them. */
    interface Images {
        /** The architecture of the site's machines, as MAAS names it. */
        @WithDefault("amd64")
        String architecture();

        /** The Ubuntu release, by its code name, that machines are commissioned with; absent: the newest one that the design names. */
        Optional<String> commissioningRelease();

        /** How long MAAS may take to begin a download that it was told to begin. */
        @WithDefault("2m")
        Duration importBegin();
    }
}
