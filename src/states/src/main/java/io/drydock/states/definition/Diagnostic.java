package io.drydock.states.definition;

/**
 * One finding about a definition, as ValidateStateMachineDefinition answers it.
 *
 * @param location the state and field, such as {@code /States/LoadDesign/Next}
 */
public record Diagnostic(Severity severity, Code code, String message, String location) {
    /** An error keeps a definition from being used. */
    public enum Severity {
        ERROR, WARNING
    }

    /** What kind of finding. */
    public enum Code {
        /** Not JSON, or not a JSON object. */
        INVALID_JSON_DESCRIPTION,
        /** A field is missing, unknown, of the wrong type or out of range. */
        SCHEMA_VALIDATION_FAILED,
        /** "Next", "Default" or "StartAt" names a state that does not exist, or no way leads to a state. */
        MISSING_TRANSITION_TARGET,
        /** An expression can't be parsed. */
        INVALID_JSONATA_EXPRESSION,
        /** Part of the language, but not of what this engine runs. */
        UNSUPPORTED_BY_ENGINE
    }

    @Override
    public String toString() {
        return code + ": " + message + " at " + location;
    }
}
