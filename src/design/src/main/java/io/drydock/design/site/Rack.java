package io.drydock.design.site;

import io.drydock.design.network.IpAddress;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;

/** A rack: its switches and where it stands. */
public record Rack(String name, Map<String, String> labels, Map<String, TorSwitch> torSwitches, Field<String> clli, Field<String> grid,
                   List<String> localNetworks) {
    /** A switch at the top of the rack. */
    public record TorSwitch(Field<IpAddress> managementIp, Field<String> sdnApiUri) {
    }
}
