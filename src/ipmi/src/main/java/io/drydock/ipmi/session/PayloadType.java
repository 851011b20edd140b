package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;

/** What a packet of RMCP+ carries (table 13-16). */
public enum PayloadType {
    IPMI(0x00),
    OPEN_SESSION_REQUEST(0x10),
    OPEN_SESSION_RESPONSE(0x11),
    RAKP_1(0x12),
    RAKP_2(0x13),
    RAKP_3(0x14),
    RAKP_4(0x15);

    private final int number;

    PayloadType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Whether it belongs to the exchange that sets a session up, which goes in the clear. */
    public boolean setsUp() {
        return this != IPMI;
    }

    /** @throws MalformedMessage if it is none of these: serial over LAN and makers' own payloads are not spoken here */
    public static PayloadType of(int number) throws MalformedMessage {
        return switch (number) {
            case 0x00 -> IPMI;
            case 0x10 -> OPEN_SESSION_REQUEST;
            case 0x11 -> OPEN_SESSION_RESPONSE;
            case 0x12 -> RAKP_1;
            case 0x13 -> RAKP_2;
            case 0x14 -> RAKP_3;
            case 0x15 -> RAKP_4;
            default -> throw new MalformedMessage("a payload of type " + number);
        };
    }
}
