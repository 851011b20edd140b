package io.drydock.functions.network.location;

import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.functions.network.port.SwitchPort;
import java.util.List;
import java.util.Optional;

/**
 * Switch ports that the design names itself, by labels of an interface: {@code switch_port.<slave>}, or {@code switch_port} where it has one slave;
 * the value is {@code <switch>/<port>}.
 */
final class PortLabels {
    static final String LABEL = "switch_port";

    private PortLabels() {
    }

    /** @param problems takes a label that can't be read, in words */
    static Optional<SwitchPort> port(String name, Interface written, DeviceSelector slave, List<String> problems) {
        String key = LABEL + "." + slave.written();
        String label = written.labels().containsKey(key) || written.slaves().size() != 1 ? key : LABEL;
        Optional<String> text = Optional.ofNullable(written.labels().get(label));
        Optional<SwitchPort> port = text.flatMap(SwitchPort::parse);
        if (text.isPresent() && port.isEmpty()) {
            problems.add("the label " + label + " of interface " + name + " is '" + text.get() + "', not <switch>/<port>, such as r1-a/Ethernet1/7");
        }
        return port;
    }
}
