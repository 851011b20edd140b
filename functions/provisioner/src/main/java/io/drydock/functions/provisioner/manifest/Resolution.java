package io.drydock.functions.provisioner.manifest;

import java.util.List;
import java.util.Map;

/**
 * Devices that the design names, found in a machine.
 *
 * @param devices by what the design writes, as far as exactly one device is meant
 * @param problems all that is wrong, a sentence without a full stop each; empty: every device was found
 * @param <D> the kind of device
 */
public record Resolution<D>(Map<String, D> devices, List<String> problems) {
    public Resolution {
        devices = Map.copyOf(devices);
        problems = List.copyOf(problems);
    }
}
