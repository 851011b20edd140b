package io.drydock.functions.engine.api.execution;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.MapRun;
import jakarta.inject.Singleton;

/** Finds the map run that a request's "mapRunArn" names. */
@Singleton
class MapRunLookup {
    private final Engine engine;

    MapRunLookup(Engine engine) {
        this.engine = engine;
    }

    /** @throws ApiFailure InvalidArn or ResourceNotFound */
    MapRun find(String arn) {
        Arns.stateMachineOfMapRun(arn).orElseThrow(() -> InvalidArn.of(arn, "mapRun"));
        return engine.mapRun(arn).orElseThrow(() -> ApiFailure.about(arn, "ResourceNotFound", "Resource not found: '" + arn + "'"));
    }
}
