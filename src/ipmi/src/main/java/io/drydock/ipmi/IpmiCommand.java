package io.drydock.ipmi;

/**
 * A command to a BMC, as its client sees it: the request, and how its answer is read.
 *
 * @param <R> what a successful answer holds
 */
public interface IpmiCommand<R> {
    NetFn netFn();

    /** The command's number within its network function. */
    int code();

    /** The request's data, without network function and command. */
    byte[] data();

    /** Whether it changes something about the server, so that doing it twice may be more than doing it once. */
    default boolean isChange() {
        return false;
    }

    /**
     * Reads the data of a successful answer, behind its completion code.
     *
     * @throws MalformedMessage if it isn't the answer to this command
     */
    R answer(byte[] data) throws MalformedMessage;
}
