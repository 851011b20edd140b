package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineSettings;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Changes a state machine, for executions started from then on. */
@Singleton
class UpdateStateMachine implements Action {
    private final StateMachineCatalog machines;
    private final StateMachineLookup lookup;

    UpdateStateMachine(StateMachineCatalog machines, StateMachineLookup lookup) {
        this.machines = machines;
        this.lookup = lookup;
    }

    @Override
    public String name() {
        return "UpdateStateMachine";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineArn", MemberType.ARN), Member.optional("definition", MemberType.DEFINITION),
                Member.optional("roleArn", MemberType.ARN), PublicationParameters.PUBLISH, PublicationParameters.DESCRIPTION)
                .and(SettingsParameters.MEMBERS);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineArn");
        StateMachineRecord old = lookup.findToChange(arn).machine();
        Optional<String> definition = parameters.optionalText("definition");
        Optional<String> roleArn = parameters.optionalText("roleArn").map(RoleArn::check);
        if (definition.isEmpty() && roleArn.isEmpty() && !SettingsParameters.given(parameters)) {
            throw new ApiFailure("MissingRequiredParameter",
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        }
        Optional<StateMachineSettings> settings = Optional.of(parameters).filter(SettingsParameters::given)
                .map(given -> SettingsParameters.read(given, old.settings()));
        StateMachineCatalog.Result result = machines.update(arn,
                new StateMachineCatalog.Update(definition, roleArn, settings, PublicationParameters.read(parameters)));
        ObjectNode answer = Action.object().put("updateDate", Action.timestamp(result.machine().updatedAt()));
        result.machine().revisionId().ifPresent(id -> answer.put("revisionId", id));
        result.version().ifPresent(version -> answer.put("stateMachineVersionArn", version.arn()));
        return answer;
    }
}
