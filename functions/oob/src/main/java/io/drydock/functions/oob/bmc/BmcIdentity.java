package io.drydock.functions.oob.bmc;

import java.util.Optional;

/**
 * What a BMC says of itself and of the server it manages; absent: it does not say.
 *
 * @param manufacturer of the server
 * @param product the server's model
 * @param serial the server's serial number
 * @param uuid the system's UUID
 * @param bmcFirmware version of the BMC's firmware
 * @param bios version of the BIOS
 * @param protocol with version, such as {@code IPMI 2.0} or {@code Redfish 1.15.0}
 */
public record BmcIdentity(Optional<String> manufacturer, Optional<String> product, Optional<String> serial, Optional<String> uuid,
                          Optional<String> bmcFirmware, Optional<String> bios, String protocol) {
}
