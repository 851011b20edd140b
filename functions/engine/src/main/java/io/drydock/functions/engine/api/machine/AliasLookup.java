package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.record.StateMachineAliases;
import jakarta.inject.Singleton;

/** Finds the alias that a request's "stateMachineAliasArn" names. */
@Singleton
class AliasLookup {
    private final StateMachineAliases aliases;

    AliasLookup(StateMachineAliases aliases) {
        this.aliases = aliases;
    }

    /** @throws ApiFailure InvalidArn or ResourceNotFound */
    StateMachineAliases.Stored find(String arn) {
        if (StateMachineLookup.parse(arn) instanceof StateMachineArn.Alias(String machine, String name)) {
            return aliases.find(machine, name).filter(stored -> stored.alias().arn().equals(arn)).orElseThrow(() ->
                    ApiFailure.about(arn, "ResourceNotFound", "Request references a resource that does not exist."));
        }
        throw InvalidArn.of(arn, "stateMachine");
    }
}
