package io.drydock.functions.tasks;

import com.dashjoin.jsonata.Functions;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The JSONata library, which reads the state machines' conditions, finds its functions by reflection. */
@RegisterForReflection(targets = Functions.class, fields = false)
final class NativeImage {
    private NativeImage() {
    }
}
