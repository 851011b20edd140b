package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.Privilege;
import io.drydock.ipmi.session.UserKey;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * A BMC, and how to log in there.
 *
 * @param name for messages, such as {@code the BMC of n1 at 10.0.0.1}
 * @param user at most 16 bytes of UTF-8
 * @param bmcKey Kg; absent: the BMC has none
 * @param suites in the order in which they are tried; not empty
 * @param privilege wanted for the session
 * @param openWithPrivilege whether the first message names the privilege too, for BMCs that use that one in their codes
 *         (FreeIPMI's work-around {@code opensesspriv})
 */
public record IpmiTarget(String name, InetSocketAddress address, String user, UserKey password, Optional<UserKey> bmcKey,
                         List<CipherSuite> suites, Privilege privilege, boolean openWithPrivilege) {
    /** The strongest first. */
    public static final List<CipherSuite> ALL_SUITES = List.of(CipherSuite.SUITE_17, CipherSuite.SUITE_3);

    public IpmiTarget {
        suites = List.copyOf(suites);
    }

    @Override
    public String toString() {
        return name;
    }
}
