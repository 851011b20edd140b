package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.ResourceName;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.api.tag.Tags;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineSettings;
import jakarta.inject.Singleton;
import java.util.Map;

/** Creates a state machine, with tags and a first version where they are asked for. */
@Singleton
class CreateStateMachine implements Action {
    private final StateMachineCatalog machines;
    private final Tags tags;

    CreateStateMachine(StateMachineCatalog machines, Tags tags) {
        this.machines = machines;
        this.tags = tags;
    }

    @Override
    public String name() {
        return "CreateStateMachine";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("name", MemberType.NAME), Member.required("definition", MemberType.DEFINITION),
                Member.required("roleArn", MemberType.ARN), Member.optional("type", MemberType.STATE_MACHINE_TYPE), Tags.MEMBER,
                PublicationParameters.PUBLISH, PublicationParameters.DESCRIPTION).and(SettingsParameters.MEMBERS);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String name = ResourceName.check(parameters.text("name"));
        String roleArn = RoleArn.check(parameters.text("roleArn"));
        Map<String, String> given = Tags.read(parameters);
        String type = parameters.optionalText("type").orElse(StateMachineRecord.STANDARD);
        StateMachineCatalog.Creation wanted = new StateMachineCatalog.Creation(name, type, parameters.text("definition"), roleArn,
                SettingsParameters.read(parameters, StateMachineSettings.DEFAULT),
                PublicationParameters.read(parameters));
        StateMachineCatalog.Result result = machines.create(wanted);
        tags.first(result.machine().arn(), given);
        ObjectNode answer = Action.object().put("stateMachineArn", result.machine().arn())
                .put("creationDate", Action.timestamp(result.machine().createdAt()));
        result.version().ifPresent(version -> answer.put("stateMachineVersionArn", version.arn()));
        return answer;
    }
}
