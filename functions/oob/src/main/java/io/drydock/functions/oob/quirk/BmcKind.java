package io.drydock.functions.oob.quirk;

import io.drydock.functions.oob.bmc.BmcIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of BMC that departs from the standards. It is recognised by what a BMC says of itself; patterns that are absent match all.
 *
 * @param name for people
 * @param manufacturer the whole of the server's manufacturer, in any case
 * @param product the whole of the server's model, in any case
 * @param bmcFirmware the whole of the version of the BMC's firmware
 * @param protocol {@code ipmi} or {@code redfish}, where it is so by one protocol alone
 * @param quirks in which ways it departs
 */
record BmcKind(String name, Optional<Pattern> manufacturer, Optional<Pattern> product, Optional<Pattern> bmcFirmware,
               Optional<String> protocol, Set<String> quirks) {
    boolean matches(String spoken, BmcIdentity identity) {
        return protocol.filter(needed -> !needed.equals(spoken)).isEmpty() && matches(manufacturer, identity.manufacturer())
                && matches(product, identity.product()) && matches(bmcFirmware, identity.bmcFirmware());
    }

    private static boolean matches(Optional<Pattern> pattern, Optional<String> said) {
        return pattern.isEmpty() || said.filter(text -> pattern.get().matcher(text.strip()).matches()).isPresent();
    }
}
