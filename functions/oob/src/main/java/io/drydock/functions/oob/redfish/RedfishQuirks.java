package io.drydock.functions.oob.redfish;

/** The quirks that Redfish knows, by the names of the file that lists the kinds of BMC. */
final class RedfishQuirks {
    /** A boot device for one boot is not heeded: it is set for all, whatever the BMC offers. */
    static final String CONTINUOUS_ONLY = "continuous-only";
    /** The service root promises {@code $expand}, but it does not work. */
    static final String NO_EXPAND = "no-expand";
    /** Changes with If-Match are refused though the ETag is right. */
    static final String NO_IF_MATCH = "no-if-match";

    private RedfishQuirks() {
    }
}
