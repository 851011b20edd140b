package io.drydock.functions.oob.driver;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcSession;

/**
 * An open session with a node's BMC.
 *
 * @param bmc with the quirks of its kind
 * @param protocol the name of the one that is spoken: {@code ipmi} or {@code redfish}
 */
public record BmcContact(BmcSession session, Bmc bmc, String protocol) {
    /** For messages: which BMC, and how it was asked. */
    @Override
    public String toString() {
        return bmc + " by " + protocol;
    }
}
