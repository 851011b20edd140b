package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** The string that Base64 stands for. */
final class Base64Decode implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.Base64Decode";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 1;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        String text = Checks.boundedText(this, arguments.getFirst());
        try {
            return TextNode.valueOf(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": not Base64: " + malformed.getMessage());
        }
    }
}
