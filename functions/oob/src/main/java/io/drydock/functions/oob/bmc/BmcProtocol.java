package io.drydock.functions.oob.bmc;

/** A protocol that BMCs speak. Implementations bear any number of BMCs at once; callers are blocking code on virtual threads. */
public interface BmcProtocol {
    /** Its name as {@code oob.type} has it, such as {@code redfish}. */
    String name();

    /**
     * Logs in.
     *
     * @throws BmcException if that fails, within the configured time
     */
    BmcSession open(Bmc bmc);
}
