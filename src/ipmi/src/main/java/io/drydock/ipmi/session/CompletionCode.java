package io.drydock.ipmi.session;

/** What came of a command (table 5-2). */
public record CompletionCode(int value) {
    public static final CompletionCode OK = new CompletionCode(0x00);
    public static final CompletionCode NODE_BUSY = new CompletionCode(0xC0);
    public static final CompletionCode INVALID_COMMAND = new CompletionCode(0xC1);
    public static final CompletionCode INVALID_FOR_LUN = new CompletionCode(0xC2);
    public static final CompletionCode TIMEOUT = new CompletionCode(0xC3);
    public static final CompletionCode OUT_OF_SPACE = new CompletionCode(0xC4);
    public static final CompletionCode RESERVATION_CANCELED = new CompletionCode(0xC5);
    public static final CompletionCode DATA_TRUNCATED = new CompletionCode(0xC6);
    public static final CompletionCode DATA_LENGTH_INVALID = new CompletionCode(0xC7);
    public static final CompletionCode DATA_LENGTH_EXCEEDED = new CompletionCode(0xC8);
    public static final CompletionCode OUT_OF_RANGE = new CompletionCode(0xC9);
    public static final CompletionCode CANNOT_RETURN_LENGTH = new CompletionCode(0xCA);
    public static final CompletionCode NOT_PRESENT = new CompletionCode(0xCB);
    public static final CompletionCode INVALID_DATA_FIELD = new CompletionCode(0xCC);
    public static final CompletionCode INITIALIZING = new CompletionCode(0xD2);
    public static final CompletionCode PRIVILEGE_INSUFFICIENT = new CompletionCode(0xD4);
    public static final CompletionCode NOT_IN_THIS_STATE = new CompletionCode(0xD5);
    public static final CompletionCode UNSPECIFIED = new CompletionCode(0xFF);

    public boolean ok() {
        return value == 0x00;
    }

    /** In words, with the number. Codes 80h to BEh mean something else with every command. */
    public String meaning() {
        String words = switch (value) {
            case 0x00 -> "completed normally";
            case 0xC0 -> "node busy";
            case 0xC1 -> "invalid command";
            case 0xC2 -> "command invalid for this logical unit";
            case 0xC3 -> "timeout while the command was processed";
            case 0xC4 -> "out of space";
            case 0xC5 -> "reservation cancelled or invalid";
            case 0xC6 -> "request data truncated";
            case 0xC7 -> "request data length invalid";
            case 0xC8 -> "request data longer than allowed";
            case 0xC9 -> "parameter out of range";
            case 0xCA -> "can't return the number of bytes asked for";
            case 0xCB -> "sensor, data or record not present";
            case 0xCC -> "invalid data field in the request";
            case 0xCD -> "command illegal for this sensor or record type";
            case 0xCE -> "response could not be provided";
            case 0xCF -> "a duplicated request can't be executed";
            case 0xD0 -> "no response: the SDR repository is being updated";
            case 0xD1 -> "no response: the firmware is being updated";
            case 0xD2 -> "no response: the BMC is starting";
            case 0xD3 -> "destination unavailable";
            case 0xD4 -> "insufficient privilege, or another security restriction";
            case 0xD5 -> "command or parameter not supported in the present state";
            case 0xD6 -> "command disabled, or its subfunction unavailable";
            case 0xFF -> "unspecified error";
            default -> value >= 0x80 && value <= 0xBE ? "a code of this command's own" : "a code of this maker's own";
        };
        return "%s (completion code %02xh)".formatted(words, value);
    }
}
