package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.session.CompletionCode;

/** What a command comes to: a completion code and, if it was carried out, data. */
record Reply(CompletionCode completion, byte[] data) {
    private static final byte[] NOTHING = new byte[0];

    /** Carried out, without data. */
    static final Reply DONE = of(NOTHING);

    static Reply of(byte[] data) {
        return new Reply(CompletionCode.OK, data);
    }

    static Reply refused(CompletionCode code) {
        return new Reply(code, NOTHING);
    }

    /** Refused with a code of the command's own. */
    static Reply refused(int code) {
        return refused(new CompletionCode(code));
    }
}
