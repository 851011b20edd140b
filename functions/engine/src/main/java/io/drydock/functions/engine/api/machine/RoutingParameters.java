package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineAlias.Route;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The member "routingConfiguration" of aliases: one or two versions of one state machine, with weights that come to 100. */
@Singleton
class RoutingParameters {
    static final String NAME = "routingConfiguration";
    static final MemberType TYPE = new MemberType.ListOf(new MemberType.Structure("RoutingConfigurationListItem", Shape.of(
            Member.required("stateMachineVersionArn", MemberType.ARN), Member.required("weight", new MemberType.Whole(0, 100)))), 1, 2);
    private static final int WHOLE = 100;

    private final StateMachineVersions versions;

    RoutingParameters(StateMachineVersions versions) {
        this.versions = versions;
    }

    /**
     * @param routes as they were given
     * @param targets the versions that they name, all of one state machine
     */
    record Routing(List<Route> routes, List<StateMachineVersions.Stored> targets) {
    }

    /** @throws ApiFailure ValidationException or InvalidArn */
    Optional<Routing> read(Parameters parameters) {
        if (!parameters.has(NAME)) {
            return Optional.empty();
        }
        List<Route> routes = parameters.structures(NAME).stream()
                .map(given -> new Route(given.text("stateMachineVersionArn"), given.number("weight").orElseThrow())).toList();
        List<String> arns = routes.stream().map(Route::versionArn).toList();
        if (arns.stream().distinct().count() < arns.size()) {
            throw invalid("Routing configuration must contain distinct state machine version ARNs. Received: " + arns);
        }
        List<Integer> weights = routes.stream().map(Route::weight).toList();
        if (weights.stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw invalid("Sum of routing configuration weights must equal 100. Received: " + weights);
        }
        List<StateMachineVersions.Stored> targets = arns.stream().map(arn -> version(arn).orElseThrow(() ->
                invalid("Routing configuration must contain state machine version ARNs. Received: " + arns))).toList();
        if (targets.stream().map(target -> target.version().machine().arn()).distinct().count() > 1) {
            throw invalid("Routing configuration must contain versions of the same state machine. Received: " + arns);
        }
        return Optional.of(new Routing(routes, targets));
    }

    private Optional<StateMachineVersions.Stored> version(String arn) {
        return StateMachineLookup.parse(arn) instanceof StateMachineArn.Version(String name, long number)
                ? versions.find(name, number).filter(stored -> stored.version().arn().equals(arn)) : Optional.empty();
    }

    private static ApiFailure invalid(String message) {
        return ApiFailure.validation("INVALID_ROUTING_CONFIGURATION", message);
    }
}
