package io.drydock.states.definition;

import java.util.Optional;

/**
 * One finding about a definition, as ValidateStateMachineDefinition answers it ("ValidateStateMachineDefinitionDiagnostic").
 *
 * @param location the state and field, such as {@code /States/LoadDesign/Next}; empty where the finding is about the whole text
 */
public record Diagnostic(Severity severity, Code code, String message, Optional<String> location) {
    /** An error keeps a definition from being used. */
    public enum Severity {
        ERROR, WARNING
    }

    /** What kind of finding: AWS's codes, and one of the engine's own. */
    public enum Code {
        /** Not JSON, or not a JSON object. */
        INVALID_JSON_DESCRIPTION,
        /** Nothing at all. */
        MISSING_DESCRIPTION,
        /** A field is missing, unknown, of the wrong type or out of range. */
        SCHEMA_VALIDATION_FAILED,
        /** No state ends the workflow. */
        MISSING_END_STATE,
        /** "Next", "Default" or "StartAt" names a state that does not exist, or no way leads to a state. */
        MISSING_TRANSITION_TARGET,
        /** Two states have the same name, at whatever depth. */
        DUPLICATE_STATE_NAME,
        /** A state's name is empty or too long. */
        INVALID_STATE_NAME,
        /** Two Map states have the same "Label". */
        DUPLICATE_LABEL_NAME,
        /** A "Label" is too long or has characters that can't stand in an ARN. */
        INVALID_LABEL_NAME,
        /** Workflows stand in workflows more often than anybody can follow. */
        TOO_DEEPLY_NESTED,
        /** A JSONata expression can't be parsed. */
        INVALID_JSONATA_EXPRESSION,
        /** A JSONata expression refers to what does not exist in that place. */
        UNSUPPORTED_JSONATA_EXPRESSION,
        /** "Assign" names the variable {@code states}. */
        RESERVED_VARIABLE_NAME,
        /** "Assign" names something that can't be a variable. */
        INVALID_VARIABLE_NAME,
        /** Warning: a value looks like a path or a function call, but the member's name does not end in {@code .$}. */
        NO_DOLLAR,
        /** Warning: a value looks like a path, but the field's name does not end in "Path". */
        NO_PATH,
        /** Warning: "Result" holds what looks like a path; it is taken literally. */
        PASS_RESULT_IS_STATIC,
        /** Warning: an expression refers to a variable that nothing may have assigned. */
        POSSIBLY_UNDEFINED_VARIABLE,
        /** Part of the language, but not of what this engine runs. */
        UNSUPPORTED_BY_ENGINE
    }

    /** As CreateStateMachine puts it in the message of InvalidDefinition, where an absent location reads {@code null}. */
    @Override
    public String toString() {
        return code + ": " + message + " at " + location.orElse("null");
    }
}
