package io.drydock.states.definition;

import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.MapState.ItemBatcher;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.query.Template;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads how a Map state runs its items, and the fields that only the DISTRIBUTED mode has ("Using Map state in Distributed mode").
 *
 * @param config "ProcessorConfig"; absent: INLINE
 */
record MapMode(Declaration state, Optional<Fields> config) {
    static final String EXPRESS = "EXPRESS";
    private static final String STANDARD = "STANDARD";
    private static final List<String> DISTRIBUTED_ONLY = List.of("ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailureCount",
            "ToleratedFailureCountPath", "ToleratedFailurePercentage", "ToleratedFailurePercentagePath");
    private static final int MAX_LABEL = 40;
    private static final int MAX_BATCH_BYTES = 262_144;
    /** What names in ARNs can't have. */
    private static final Pattern SPECIAL = Pattern.compile("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]");

    Mode mode() {
        boolean distributed = config.flatMap(fields -> fields.oneOf("Mode", "INLINE", "DISTRIBUTED")).orElse("INLINE").equals("DISTRIBUTED");
        return distributed ? distributed(config.orElseThrow()) : inline();
    }

    private Mode inline() {
        config.ifPresent(fields -> fields.onlyThese("Mode"));
        DISTRIBUTED_ONLY.stream().filter(state.fields()::has).forEach(field ->
                state.fields().invalidHere("Field '" + field + "' is not supported"));
        return Mode.INLINE;
    }

    private Mode distributed(Fields processorConfig) {
        processorConfig.onlyThese("Mode", "ExecutionType");
        processorConfig.require("ExecutionType");
        String executionType = processorConfig.oneOf("ExecutionType", STANDARD, EXPRESS).orElse(STANDARD);
        Optional<String> label = state.fields().text("Label");
        label.ifPresent(this::check);
        MapStorage.check(state);
        Expressions expressions = state.expressions();
        return new Mode.Distributed(executionType, label, state.fields().nested("ItemBatcher").map(this::batcher),
                expressions.number("ToleratedFailureCount", NumberRange.COUNT),
                expressions.number("ToleratedFailurePercentage", NumberRange.PERCENTAGE));
    }

    private ItemBatcher batcher(Fields fields) {
        fields.onlyThese("BatchInput", "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath");
        StateFields.ofLanguage(state.language(), fields);
        Expressions expressions = state.expressions(fields);
        Optional<Template> batchInput = expressions.object("BatchInput");
        return new ItemBatcher(batchInput, expressions.number("MaxItemsPerBatch", NumberRange.COUNT),
                expressions.number("MaxInputBytesPerBatch", NumberRange.of(0, MAX_BATCH_BYTES)));
    }

    private void check(String label) {
        String location = state.fields().at("Label");
        if (label.isEmpty() || SPECIAL.matcher(label).find()) {
            invalid(location, "Label '" + label + "' is empty or contains characters that are not allowed");
        } else if (label.length() > MAX_LABEL) {
            invalid(location, "Label '" + label + "' exceeds the " + MAX_LABEL + "-character limit allowed by the service");
        }
        if (!state.scope().labels().add(label)) {
            state.scope().diagnostics().error(Code.DUPLICATE_LABEL_NAME, location, "Duplicate Label name: " + label);
        }
    }

    private void invalid(String location, String message) {
        state.scope().diagnostics().error(Code.INVALID_LABEL_NAME, location, message);
    }
}
