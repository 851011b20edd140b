package io.drydock.states.definition;

import java.util.Optional;
import java.util.regex.Pattern;

/** "ItemReader" and "ResultWriter" of a DISTRIBUTED Map state: items from S3, and results to it, neither of which the engine knows. */
final class MapStorage {
    private static final Pattern READERS = Pattern.compile("arn:[^:]+:states:::s3:(getObject|listObjectsV2)");
    private static final Pattern WRITERS = Pattern.compile("arn:[^:]+:states:::s3:putObject");

    private MapStorage() {
    }

    static void check(Declaration state) {
        Optional<Fields> reader = state.fields().nested("ItemReader");
        reader.ifPresent(fields -> {
            fields.onlyThese("Resource", "ReaderConfig", "Parameters", "Arguments");
            StateFields.ofLanguage(state.language(), fields);
            fields.require("Resource");
            resource(fields, READERS);
            state.fields().unsupportedByEngine("ItemReader", "The engine does not read items from S3; give them in the state's input");
        });
        Optional<Fields> writer = state.fields().nested("ResultWriter");
        writer.ifPresent(fields -> {
            fields.onlyThese("Resource", "WriterConfig", "Parameters", "Arguments");
            StateFields.ofLanguage(state.language(), fields);
            resource(fields, WRITERS);
            state.fields().unsupportedByEngine("ResultWriter", "The engine does not write results elsewhere; they are the state's result");
        });
    }

    private static void resource(Fields fields, Pattern allowed) {
        fields.text("Resource").filter(arn -> !allowed.matcher(arn).matches())
                .ifPresent(_ -> fields.invalid("Resource", "The field 'Resource' does not match any of the allowed values"));
    }
}
