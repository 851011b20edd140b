package io.drydock.functions.oob.ipmi.client;

import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.ipmi.session.StatusCode;

/** What a BMC's refusals mean to a caller. */
final class Refusals {
    private Refusals() {
    }

    /** Whether another cipher suite may do. */
    static boolean ofSuite(StatusCode status) {
        return switch (status.value()) {
            case 0x03, 0x04, 0x05, 0x06, 0x07, 0x10, 0x11, 0x12 -> true;
            default -> false;
        };
    }

    /** Whether it can come from a message that the BMC got twice, or from an exchange that it has forgotten: worth another exchange. */
    static boolean ofRepetition(StatusCode status) {
        return status.equals(StatusCode.INVALID_SESSION_ID) || status.value() == 0x08 || status.equals(StatusCode.INVALID_INTEGRITY_CHECK);
    }

    static Kind kind(StatusCode status) {
        return switch (status.value()) {
            case 0x01, 0x0B -> Kind.BUSY;
            case 0x0C, 0x0D -> Kind.USER_UNKNOWN;
            case 0x09, 0x0A -> Kind.PRIVILEGE_REFUSED;
            default -> ofSuite(status) ? Kind.SUITE_UNSUPPORTED : Kind.LOGIN_REFUSED;
        };
    }

    static Kind kind(int command, CompletionCode code) {
        if (command == SetSessionPrivilegeLevel.CODE && (code.value() == SetSessionPrivilegeLevel.NOT_AVAILABLE
                || code.value() == SetSessionPrivilegeLevel.EXCEEDS_LIMIT)) {
            return Kind.PRIVILEGE_REFUSED;
        }
        return switch (code.value()) {
            case 0xD4 -> Kind.PRIVILEGE_REFUSED;
            case 0xC1, 0xC2, 0xD6 -> Kind.UNSUPPORTED;
            default -> passing(code) ? Kind.BUSY : Kind.COMMAND_REFUSED;
        };
    }

    /** Whether the BMC has not begun with the request and may take it a little later: it is asked again by itself, whatever the request does. */
    static boolean untouched(CompletionCode code) {
        return switch (code.value()) {
            case 0xC0, 0xD0, 0xD1, 0xD2 -> true;
            default -> false;
        };
    }

    /** Whether the same request may be granted a little later. */
    private static boolean passing(CompletionCode code) {
        return switch (code.value()) {
            case 0xC0, 0xC3, 0xC4, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2 -> true;
            default -> false;
        };
    }
}
