package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.states.execution.MapRun;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The limits of a map run that runs are those of its definition here: the request is checked, and a change is refused. */
@Singleton
class UpdateMapRun implements Action {
    private final MapRunLookup mapRuns;

    UpdateMapRun(MapRunLookup mapRuns) {
        this.mapRuns = mapRuns;
    }

    @Override
    public String name() {
        return "UpdateMapRun";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("mapRunArn", MemberType.LONG_ARN),
                Member.optional("maxConcurrency", new MemberType.Whole(0, Integer.MAX_VALUE)),
                Member.optional("toleratedFailurePercentage", new MemberType.Decimal(0, 100)),
                Member.optional("toleratedFailureCount", new MemberType.Whole(0, Long.MAX_VALUE)));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        MapRun run = mapRuns.find(parameters.text("mapRunArn"));
        if (Stream.of("maxConcurrency", "toleratedFailurePercentage", "toleratedFailureCount").noneMatch(parameters::has)) {
            throw ApiFailure.validation("MISSING_REQUIRED_PARAMETER",
                    "Either maxConcurrency, toleratedFailurePercentage, or toleratedFailureCount must be specified");
        }
        if (!run.status().equals("RUNNING")) {
            throw ApiFailure.validation("CANNOT_UPDATE_COMPLETED_MAP_RUN",
                    "Map Run is in a terminal state and cannot be updated: '" + run.arn() + "'");
        }
        throw new ApiFailure("UnsupportedOperation", "The limits of a Map Run can't be changed while it runs; they are those of the Map state '"
                + run.mapState() + "'. Stop the execution " + run.executionArn() + " and start it with an updated definition.");
    }
}
