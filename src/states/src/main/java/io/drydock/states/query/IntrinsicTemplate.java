package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.IntrinsicCall.ArgumentNotFound;
import io.drydock.states.query.intrinsic.FunctionRefused;

/**
 * A call of an intrinsic function in the place of a value.
 *
 * @param text as it stands in the definition
 */
record IntrinsicTemplate(String text, IntrinsicCall call, String field) implements Template {
    @Override
    public JsonNode evaluate(QueryScope scope) throws QueryFailure {
        try {
            return call.evaluate(scope);
        } catch (ArgumentNotFound missing) {
            throw QueryFailure.runtime(field, failed(missing));
        } catch (FunctionRefused refused) {
            throw QueryFailure.intrinsic(field, failed(refused));
        }
    }

    private String failed(Exception reason) {
        return "The function '" + text + "' had the following error: " + reason.getMessage();
    }
}
