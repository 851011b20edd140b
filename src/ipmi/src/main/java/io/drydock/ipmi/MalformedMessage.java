package io.drydock.ipmi;

/** Bytes that are not the message that they should be; says what is wrong with them, never their content. The only exception of decoders. */
public final class MalformedMessage extends Exception {
    public MalformedMessage(String message) {
        super(message);
    }
}
