package io.drydock.ipmi.session;

/** What came of a message of the exchange that sets a session up (table 13-15). */
public record StatusCode(int value) {
    public static final StatusCode OK = new StatusCode(0x00);
    public static final StatusCode INSUFFICIENT_RESOURCES = new StatusCode(0x01);
    public static final StatusCode INVALID_SESSION_ID = new StatusCode(0x02);
    public static final StatusCode INVALID_AUTHENTICATION_ALGORITHM = new StatusCode(0x04);
    public static final StatusCode INVALID_INTEGRITY_ALGORITHM = new StatusCode(0x05);
    public static final StatusCode INVALID_ROLE = new StatusCode(0x09);
    public static final StatusCode UNAUTHORIZED_ROLE = new StatusCode(0x0A);
    public static final StatusCode INSUFFICIENT_RESOURCES_AT_ROLE = new StatusCode(0x0B);
    public static final StatusCode INVALID_NAME_LENGTH = new StatusCode(0x0C);
    public static final StatusCode UNAUTHORIZED_NAME = new StatusCode(0x0D);
    public static final StatusCode INVALID_INTEGRITY_CHECK = new StatusCode(0x0F);
    public static final StatusCode INVALID_CONFIDENTIALITY_ALGORITHM = new StatusCode(0x10);
    public static final StatusCode NO_CIPHER_SUITE_MATCH = new StatusCode(0x11);
    public static final StatusCode ILLEGAL_PARAMETER = new StatusCode(0x12);

    /** In words, with the number. */
    public String meaning() {
        String words = switch (value) {
            case 0x00 -> "no errors";
            case 0x01 -> "insufficient resources to create a session";
            case 0x02 -> "invalid session id";
            case 0x03 -> "invalid payload type";
            case 0x04 -> "invalid authentication algorithm";
            case 0x05 -> "invalid integrity algorithm";
            case 0x06 -> "no matching authentication payload";
            case 0x07 -> "no matching integrity payload";
            case 0x08 -> "inactive session id";
            case 0x09 -> "invalid role";
            case 0x0A -> "unauthorized role or privilege level requested";
            case 0x0B -> "insufficient resources to create a session at the requested role";
            case 0x0C -> "invalid name length";
            case 0x0D -> "unauthorized name";
            case 0x0E -> "unauthorized GUID";
            case 0x0F -> "invalid integrity check value";
            case 0x10 -> "invalid confidentiality algorithm";
            case 0x11 -> "no cipher suite match with the proposed algorithms";
            case 0x12 -> "illegal or unrecognized parameter";
            default -> "unknown status";
        };
        return "%s (RMCP+ status %02xh)".formatted(words, value);
    }
}
