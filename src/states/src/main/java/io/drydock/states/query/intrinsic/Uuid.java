package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A random UUID, version 4. */
final class Uuid implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.UUID";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 0;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return TextNode.valueOf(new UUID(high, low).toString());
    }
}
