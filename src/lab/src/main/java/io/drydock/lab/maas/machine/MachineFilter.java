package io.drydock.lab.maas.machine;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Which machines a request asks for: those that fit every parameter; of a parameter's values one is enough. */
final class MachineFilter {
    private final MaasRequest request;

    /** @throws Refused if a parameter makes no sense */
    MachineFilter(MaasRequest request) throws Refused {
        this.request = request;
        List<String> wrong = request.all("mac_address").stream().filter(text -> MacAddress.parse(text).isEmpty()).toList();
        if (!wrong.isEmpty()) {
            throw Refused.bad("Invalid MAC address(es): " + String.join(", ", wrong));
        }
    }

    boolean fits(MaasMachine machine) {
        return fits("hostname", machine.hostname()::equals) && fits("id", machine.systemId()::equals) && fits("domain", machine.domain()::equals)
                && fits("zone", "default"::equals) && fits("pool", "default"::equals) && fits("agent_name", machine.agentName()::equals)
                && fits("owner", machine.owner().orElse("")::equals) && fits("tags", machine.tags()::contains)
                && fits("status", text -> isStatus(machine.status(), text))
                && fits("mac_address", text -> macs(machine).contains(MacAddress.parse(text).orElseThrow()));
    }

    private boolean fits(String parameter, Function<String, Boolean> test) {
        List<String> values = request.all(parameter);
        return values.isEmpty() || values.stream().anyMatch(test::apply);
    }

    private static boolean isStatus(MachineStatus status, String text) {
        return text.equals(Integer.toString(status.code())) || text.toLowerCase(Locale.ROOT).replace('_', ' ').equals(status.title().toLowerCase(Locale.ROOT));
    }

    private static List<MacAddress> macs(MaasMachine machine) {
        return machine.server().filter(_ -> machine.commissioned()).map(server -> server.spec().macs())
                .orElseGet(() -> machine.toldMacs().stream().flatMap(text -> MacAddress.parse(text).stream()).toList());
    }
}
