package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Bmc;

/** Finds the key Kg of BMCs that have one (IPMI 2.0, section 13.31): what the design's {@code oob.kg_secret} refers to. */
@FunctionalInterface
public interface BmcKeySource {
    /**
     * The key's bytes, at most 20.
     *
     * @param reference the design's {@code oob.kg_secret}
     * @throws io.drydock.functions.oob.bmc.BmcException of kind {@code NO_CREDENTIAL} if it can't be had
     */
    byte[] reveal(Bmc bmc, String reference);
}
