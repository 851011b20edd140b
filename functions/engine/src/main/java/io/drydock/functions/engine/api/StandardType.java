package io.drydock.functions.engine.api;

/** The member "type": of the two there are, the engine runs STANDARD. */
final class StandardType {
    static final String NAME = "STANDARD";

    private StandardType() {
    }

    static void check(Parameters parameters) {
        String type = parameters.optionalText("type").orElse(NAME);
        switch (type) {
            case NAME -> {
            }
            case "EXPRESS" -> throw new ApiFailure("StateMachineTypeNotSupported", "State machine type is not supported: 'EXPRESS'");
            default -> throw ApiFailure.validation("1 validation error detected: Value '" + type
                    + "' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [STANDARD, EXPRESS]");
        }
    }
}
