package io.drydock.functions.provisioner.release;

import io.drydock.functions.provisioner.maas.MaasParameters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How machines are released. */
@ConfigMapping(prefix = "drydock.release")
public interface ReleaseSettings {
    /**
     * What becomes of the disks: {@code quick} overwrites their beginnings and ends, {@code full} all of them, {@code secure} has the disks
     * erase themselves where they can (MAAS overwrites the others), {@code none} leaves them.
     */
    @WithDefault("quick")
    Erase erase();

    /** What becomes of the disks of a machine that is released. */
    enum Erase {
        QUICK, FULL, SECURE, NONE;

        MaasParameters parameters() {
            MaasParameters erase = MaasParameters.of("erase", this == NONE ? "0" : "1");
            return switch (this) {
                case QUICK -> erase.with("quick_erase", "1");
                case SECURE -> erase.with("secure_erase", "1");
                case FULL, NONE -> erase;
            };
        }
    }
}
