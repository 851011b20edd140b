package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** The digest of a string by an algorithm, in hexadecimal. */
final class Hash implements IntrinsicFunction {
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    @Override
    public String name() {
        return "States.Hash";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        String text = Checks.boundedText(this, arguments.getFirst());
        String algorithm = Checks.text(this, arguments.get(1));
        if (!ALGORITHMS.contains(algorithm)) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": unknown algorithm '" + algorithm + "'; known are "
                    + String.join(", ", ALGORITHMS));
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return TextNode.valueOf(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(name() + ": this Java runtime lacks " + algorithm, absent);
        }
    }
}
