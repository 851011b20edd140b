package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.random.RandomGenerator;

/** The JSON value that a string is the text of. */
final class StringToJson implements IntrinsicFunction {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String name() {
        return "States.StringToJson";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 1;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        String text = Checks.text(this, arguments.getFirst());
        try {
            JsonNode value = JSON.readTree(text);
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (JsonProcessingException malformed) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": not JSON: " + malformed.getOriginalMessage());
        }
        throw new FunctionRefused("Invalid arguments in " + name() + ": not JSON: there is nothing in it");
    }
}
