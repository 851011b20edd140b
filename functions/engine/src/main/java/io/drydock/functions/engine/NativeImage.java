package io.drydock.functions.engine;

import com.dashjoin.jsonata.Functions;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The JSONata library finds its functions by reflection. */
@RegisterForReflection(targets = Functions.class, fields = false)
final class NativeImage {
    private NativeImage() {
    }
}
