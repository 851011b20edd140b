package io.drydock.functions.network.controller;

import io.drydock.function.address.Beginnings;
import io.drydock.functions.network.NetworkSettings;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells where an address of the design is asked from here ({@code drydock.network.nat}). */
@Singleton
class Translation {
    static final String KEY = "drydock.network.nat";

    private final Beginnings beginnings;

    Translation(NetworkSettings settings) {
        this.beginnings = new Beginnings(KEY, settings.nat().orElse(List.of()));
    }

    String of(String written) {
        return beginnings.of(written);
    }
}
