package io.drydock.lab.redfish;

/** A request that is answered with an error. */
final class Refused extends Exception {
    private final transient Reply reply;

    Refused(int status, Message message) {
        this(Reply.error(status, message));
    }

    Refused(Reply reply) {
        super("status " + reply.status(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
