package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 digests as 64 hexadecimal digits. Those of JSON depend on what it says, not on how it is written: members in any order, and
 * {@code 1}, {@code 1.0} and {@code 1e0}, are the same.
 */
public final class Digests {
    private Digests() {
    }

    /** Of the bytes of {@code parts}, each one with its length before it, so that no two lists of parts look alike. */
    public static String of(List<byte[]> parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Of {@code parts} in canonical form, one behind the other. Values that are guessed easily, such
     * as passwords, do not belong into it.
     *
     * @throws IllegalArgumentException for numbers that JSON does not have, and Java objects in the tree
     */
    public static String of(JsonNode... parts) {
        var canonical = new StringBuilder();
        for (var part : parts) {
            write(part, canonical);
            canonical.append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(JsonNode json, StringBuilder out) {
        switch (json.getNodeType()) {
            case OBJECT -> writeObject(json, out);
            case ARRAY -> writeArray(json, out);
            case NUMBER -> out.append(number(json));
            case STRING -> writeText(json.textValue(), out);
            case BINARY -> writeText(json.asText(), out);
            case BOOLEAN, NULL -> out.append(json.asText());
            case MISSING -> out.append("null");
            case POJO -> throw new IllegalArgumentException("a Java object in a JSON tree has no digest");
        }
    }

    private static void writeObject(JsonNode json, StringBuilder out) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        out.append('{');
        for (var name : names) {
            writeText(name, out);
            out.append(':');
            write(json.get(name), out);
            out.append(',');
        }
        out.append('}');
    }

    private static void writeArray(JsonNode json, StringBuilder out) {
        out.append('[');
        for (var element : json) {
            write(element, out);
            out.append(',');
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append(TextNode.valueOf(text));
    }

    private static String number(JsonNode json) {
        if ((json.isDouble() || json.isFloat()) && !Double.isFinite(json.doubleValue())) {
            throw new IllegalArgumentException("JSON has no number " + json.doubleValue());
        }
        var number = json.decimalValue();
        return number.signum() == 0 ? BigDecimal.ZERO.toString() : number.stripTrailingZeros().toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
