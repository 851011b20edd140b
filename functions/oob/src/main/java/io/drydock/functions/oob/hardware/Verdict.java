package io.drydock.functions.oob.hardware;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What one check of the hardware came to.
 *
 * @param check what was looked at, such as {@code bios} or {@code pci uplink_nic1}
 * @param detail what was wanted and what was found, in a sentence without a full stop
 */
record Verdict(String check, Result result, String detail) {
    /** How it came out. What a BMC can't tell is unknown, never a pass. */
    enum Result { PASS, FAIL, UNKNOWN }

    static Verdict pass(String check, String detail) {
        return new Verdict(check, Result.PASS, detail);
    }

    static Verdict fail(String check, String detail) {
        return new Verdict(check, Result.FAIL, detail);
    }

    static Verdict unknown(String check, String detail) {
        return new Verdict(check, Result.UNKNOWN, detail);
    }

    boolean is(Result other) {
        return result == other;
    }

    /** {@code {"check", "verdict", "detail"}}. */
    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("check", check).put("verdict", result.name().toLowerCase(Locale.ROOT))
                .put("detail", detail);
    }

    @Override
    public String toString() {
        return check + ": " + detail;
    }
}
