package io.drydock.states.definition;

import io.drydock.states.model.ErrorName;
import java.util.List;

/** Reads "ErrorEquals" of a retrier or a catcher ("Error names"). */
final class ErrorEquals {
    private static final String FIELD = "ErrorEquals";

    private ErrorEquals() {
    }

    /** @param last whether no retrier or catcher comes after */
    static List<String> read(Fields fields, boolean last) {
        fields.require(FIELD);
        List<String> errors = fields.texts(FIELD);
        if (errors.contains(ErrorName.ALL) && (errors.size() > 1 || !last)) {
            fields.invalid(FIELD, "States.ALL must appear alone and at end of list");
        }
        return errors;
    }
}
