package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.states.definition.Diagnostic;
import jakarta.inject.Singleton;
import java.util.List;

/** Checks a definition and creates nothing. */
@Singleton
class ValidateStateMachineDefinition implements Action {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "ValidateStateMachineDefinition";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("definition", MemberType.DEFINITION), Member.optional("type", MemberType.STATE_MACHINE_TYPE),
                Member.optional("severity", MemberType.oneOf("ERROR", "WARNING")),
                Member.optional("maxResults", new MemberType.Whole(0, MOST)));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        List<Diagnostic> found = Definitions.diagnose(parameters.text("definition"),
                parameters.optionalText("type").orElse(StateMachineRecord.STANDARD));
        boolean warnings = parameters.optionalText("severity").filter("WARNING"::equals).isPresent();
        List<Diagnostic> shown = found.stream().filter(diagnostic -> warnings || Definitions.isError(diagnostic)).toList();
        int limit = parameters.number("maxResults").filter(most -> most > 0).orElse(MOST);
        ObjectNode answer = Action.object().put("result", found.stream().anyMatch(Definitions::isError) ? "FAIL" : "OK");
        ArrayNode diagnostics = answer.putArray("diagnostics");
        shown.stream().limit(limit).forEach(diagnostic -> diagnostics.add(json(diagnostic)));
        return answer.put("truncated", shown.size() > limit);
    }

    private static ObjectNode json(Diagnostic diagnostic) {
        ObjectNode json = Action.object().put("severity", diagnostic.severity().name()).put("code", diagnostic.code().name())
                .put("message", diagnostic.message());
        diagnostic.location().ifPresent(location -> json.put("location", location));
        return json;
    }
}
