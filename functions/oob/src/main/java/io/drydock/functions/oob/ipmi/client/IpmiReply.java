package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.session.CompletionCode;

/** What a BMC said to a command. */
public sealed interface IpmiReply<R> {
    /** It was done. */
    record Answer<R>(R value) implements IpmiReply<R> {
    }

    /** It was not done. */
    record Refusal<R>(CompletionCode code) implements IpmiReply<R> {
    }
}
