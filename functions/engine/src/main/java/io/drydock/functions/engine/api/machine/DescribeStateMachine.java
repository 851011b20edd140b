package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows a state machine, a version of one (an alias: the version that it leads to), or what a labelled Map state's child executions run. */
@Singleton
class DescribeStateMachine implements Action {
    private final StateMachineLookup machines;

    DescribeStateMachine(StateMachineLookup machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "DescribeStateMachine";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineArn", MemberType.ARN), Member.optional("includedData", MemberType.INCLUDED_DATA));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineArn");
        if (StateMachineLookup.parse(arn) instanceof StateMachineArn.MapState(String name, String label)) {
            StateMachineRecord machine = machines.describe(arn.substring(0, arn.length() - label.length() - 1)).machine();
            String processor = MapProcessors.labelled(machine.definition(), label).orElseThrow(() -> StateMachineLookup.absent(arn));
            return describe(arn, name + "/" + label, machine, processor, parameters).put("label", label);
        }
        StateMachineLookup.Target target = machines.describe(arn);
        StateMachineRecord machine = target.machine();
        ObjectNode answer = describe(target.version().map(version -> version.arn()).orElse(machine.arn()), machine.name(), machine,
                machine.definition(), parameters);
        target.version().ifPresent(version -> {
            answer.put("creationDate", Action.timestamp(version.createdAt()));
            version.description().ifPresent(text -> answer.put("description", text));
        });
        return answer;
    }

    private static ObjectNode describe(String arn, String name, StateMachineRecord machine, String definition, Parameters parameters) {
        ObjectNode answer = Action.object().put("stateMachineArn", arn).put("name", name).put("status", machine.status());
        StateMachineDescription.definition(answer, definition, StateMachineDescription.metadataOnly(parameters, machine.settings()));
        answer.put("roleArn", machine.roleArn()).put("type", machine.type()).put("creationDate", Action.timestamp(machine.createdAt()));
        answer.setAll(machine.settings().toJson());
        Optional<String> revision = machine.revisionId();
        revision.ifPresent(id -> answer.put("revisionId", id));
        return answer;
    }
}
