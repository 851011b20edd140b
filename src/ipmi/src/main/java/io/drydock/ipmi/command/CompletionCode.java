package io.drydock.ipmi.command;

import java.util.Map;

/** The first byte of an answer: 0 if the command was carried out (IPMI 2.0, section 5.2 and table 5-2). */
public final class CompletionCode {
    public static final int OK = 0x00;
    public static final int NODE_BUSY = 0xC0;
    public static final int INVALID_COMMAND = 0xC1;
    public static final int INVALID_FOR_LUN = 0xC2;
    public static final int TIMEOUT = 0xC3;
    public static final int OUT_OF_SPACE = 0xC4;
    public static final int RESERVATION_INVALID = 0xC5;
    public static final int DATA_TRUNCATED = 0xC6;
    public static final int DATA_LENGTH_INVALID = 0xC7;
    public static final int DATA_LENGTH_EXCEEDED = 0xC8;
    public static final int PARAMETER_OUT_OF_RANGE = 0xC9;
    public static final int CANNOT_RETURN_LENGTH = 0xCA;
    public static final int NOT_PRESENT = 0xCB;
    public static final int INVALID_FIELD = 0xCC;
    public static final int ILLEGAL_FOR_SENSOR = 0xCD;
    public static final int CANNOT_RESPOND = 0xCE;
    public static final int DUPLICATE_REQUEST = 0xCF;
    public static final int INITIALIZING = 0xD2;
    public static final int DESTINATION_UNAVAILABLE = 0xD3;
    public static final int INSUFFICIENT_PRIVILEGE = 0xD4;
    public static final int NOT_IN_THIS_STATE = 0xD5;
    public static final int DISABLED = 0xD6;
    public static final int UNSPECIFIED = 0xFF;

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(OK, "done"),
            Map.entry(NODE_BUSY, "the BMC is busy"),
            Map.entry(INVALID_COMMAND, "the BMC doesn't know the command"),
            Map.entry(INVALID_FOR_LUN, "the command is not for this LUN"),
            Map.entry(TIMEOUT, "the BMC timed out while it worked on the command"),
            Map.entry(OUT_OF_SPACE, "the BMC is out of space"),
            Map.entry(RESERVATION_INVALID, "the reservation is cancelled or not valid"),
            Map.entry(DATA_TRUNCATED, "the request's data is truncated"),
            Map.entry(DATA_LENGTH_INVALID, "the request's data has the wrong length"),
            Map.entry(DATA_LENGTH_EXCEEDED, "the request's data is too long"),
            Map.entry(PARAMETER_OUT_OF_RANGE, "a parameter is out of range"),
            Map.entry(CANNOT_RETURN_LENGTH, "the BMC can't return so many bytes at once"),
            Map.entry(NOT_PRESENT, "the sensor, record or data asked for is not there"),
            Map.entry(INVALID_FIELD, "a field of the request is not valid"),
            Map.entry(ILLEGAL_FOR_SENSOR, "the command is not for this sensor or record"),
            Map.entry(CANNOT_RESPOND, "the BMC can't give an answer"),
            Map.entry(DUPLICATE_REQUEST, "the BMC takes the request for a duplicate"),
            Map.entry(0xD0, "the SDR repository is being updated"),
            Map.entry(0xD1, "the BMC's firmware is being updated"),
            Map.entry(INITIALIZING, "the BMC is starting"),
            Map.entry(DESTINATION_UNAVAILABLE, "the destination is not available"),
            Map.entry(INSUFFICIENT_PRIVILEGE, "the user's privilege is not sufficient"),
            Map.entry(NOT_IN_THIS_STATE, "the command is not supported in the present state"),
            Map.entry(DISABLED, "the function is disabled"),
            Map.entry(UNSPECIFIED, "unspecified error"));

    private CompletionCode() {
    }

    /** What {@code code} says, with the code itself, such as {@code the BMC is busy (C0h)}. */
    public static String words(int code) {
        String text = WORDS.getOrDefault(code, code >= 0x80 && code <= 0xBE ? "a code of this command alone" : "a code of the maker's own");
        return "%s (%02Xh)".formatted(text, code);
    }
}
