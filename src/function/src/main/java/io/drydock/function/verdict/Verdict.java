package io.drydock.function.verdict;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What one check of a node came to.
 *
 * @param check what was looked at, such as {@code bios} or {@code pci uplink_nic1}
 * @param detail what was wanted and what was found, in a sentence without a full stop
 */
public record Verdict(String check, Result result, String detail) {
    /** How it came out. What can't be told is unknown, never a pass. */
    public enum Result { PASS, FAIL, UNKNOWN }

    public static Verdict pass(String check, String detail) {
        return new Verdict(check, Result.PASS, detail);
    }

    public static Verdict fail(String check, String detail) {
        return new Verdict(check, Result.FAIL, detail);
    }

    public static Verdict unknown(String check, String detail) {
        return new Verdict(check, Result.UNKNOWN, detail);
    }

    /** Whether it came out so. */
    public boolean is(Result other) {
        return result == other;
    }

    /** {@code {"check", "verdict", "detail"}}. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("check", check).put("verdict", result.name().toLowerCase(Locale.ROOT))
                .put("detail", detail);
    }

    @Override
    public String toString() {
        return check + ": " + detail;
    }
}
