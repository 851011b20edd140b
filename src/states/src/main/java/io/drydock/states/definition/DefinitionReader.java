package io.drydock.states.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.model.StateMachine;
import io.drydock.states.model.Workflow;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads and checks a definition in the Amazon States Language, as CreateStateMachine and ValidateStateMachineDefinition check it. */
public final class DefinitionReader {
    private static final long MAX_TIMEOUT_SECONDS = 99_999_999;

    private DefinitionReader() {
    }

    /** Reads {@code definition}; reports every mistake, not only the first. Never throws, whatever the text is. */
    public static Reading read(String definition) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<StateMachine> machine = DefinitionText.parse(definition, diagnostics).flatMap(root -> machine(root, diagnostics));
        return machine.isPresent() && !diagnostics.hasErrors()
                ? new Reading.Valid(machine.get(), diagnostics.all())
                : new Reading.Invalid(diagnostics.all());
    }

    private static Optional<StateMachine> machine(ObjectNode root, Diagnostics diagnostics) {
        Fields fields = new Fields(root, "", "", diagnostics);
        fields.onlyThese("Comment", "QueryLanguage", "StartAt", "TimeoutSeconds", "Version", "States");
        fields.oneOf("Version", "1.0");
        QueryLanguage language = QueryLanguages.declared(fields).orElse(QueryLanguage.JSON_PATH);
        OptionalLong timeout = fields.wholeNumber("TimeoutSeconds", 1, MAX_TIMEOUT_SECONDS);
        Optional<Workflow> workflow = WorkflowReader.read(fields, Scope.ofMachine(language, diagnostics));
        Optional<String> comment = Optional.ofNullable(root.path("Comment").textValue());
        return workflow.map(work -> new StateMachine(comment, work,
                timeout.isPresent() ? Optional.of(Duration.ofSeconds(timeout.getAsLong())) : Optional.empty()));
    }
}
