package io.drydock.lab.site;

import io.drydock.design.model.AppliedNode;

/** Knows the password of the account that the design names for a node's BMC. */
@FunctionalInterface
public interface BmcPasswords {
    /** At most 20 characters where the BMC speaks IPMI. */
    String of(AppliedNode node);
}
