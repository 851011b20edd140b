package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.record.StateMachineSettings;

/** Members that DescribeStateMachine and DescribeStateMachineForExecution have in common. */
public final class StateMachineDescription {
    private StateMachineDescription() {
    }

    /** Whether the caller leaves out what is encrypted with a key of its own ("includedData"). */
    public static boolean metadataOnly(Parameters parameters, StateMachineSettings settings) {
        return settings.encryption().customerManaged() && parameters.optionalText("includedData").filter("METADATA_ONLY"::equals).isPresent();
    }

    /** "definition", and the variables that its states refer to, or neither. */
    public static void definition(ObjectNode answer, String definition, boolean metadataOnly) {
        answer.put("definition", metadataOnly ? "{}" : definition);
        if (!metadataOnly) {
            var references = VariableReferences.of(Definitions.json(definition));
            if (!references.isEmpty()) {
                ObjectNode states = answer.putObject("variableReferences");
                references.forEach((state, names) -> {
                    ArrayNode list = states.putArray(state);
                    names.forEach(list::add);
                });
            }
        }
    }
}
