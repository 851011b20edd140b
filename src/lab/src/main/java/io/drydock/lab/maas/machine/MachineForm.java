package io.drydock.lab.maas.machine;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.domain.DomainPart;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.PowerSetup;
import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request says of a machine, to make one or to change one. Not for several threads. */
final class MachineForm {
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9-]+");
    private static final int LONGEST_LABEL = 63;
    private static final List<String> ARCHITECTURES = List.of("amd64/generic", "arm64/generic");

    private final MaasState state;
    private final DomainPart domains;
    private final MaasRequest request;
    private final FormErrors errors = new FormErrors();

    MachineForm(MaasState state, DomainPart domains, MaasRequest request) {
        this.state = state;
        this.domains = domains;
        this.request = request;
    }

    /** @throws Refused if something is wrong with it; all of that */
    MaasMachine create() throws Refused {
        List<String> macs = request.all("mac_addresses").stream().filter(text -> !text.isBlank()).toList();
        macs.stream().filter(mac -> MacAddress.parse(mac).isEmpty()).forEach(mac -> errors.add("mac_addresses", "'" + mac
                + "' is not a valid MAC address."));
        if (macs.isEmpty() && !request.filled("power_type").equals(Optional.of("ipmi"))) {
            errors.required("mac_addresses");
        }
        macs.stream().filter(this::isTaken).forEach(mac -> errors.add("mac_addresses", "MAC address " + mac + " already in use."));
        if (request.filled("architecture").isEmpty()) {
            errors.required("architecture");
        }
        Optional<LabServer> server = macs.stream().flatMap(mac -> server(mac).stream()).findFirst();
        MaasMachine machine = new MaasMachine(state.newSystemId(), state.nextId("node"), "", server);
        change(machine);
        if (machine.hostname().isEmpty()) {
            machine.hostname(state.newHostname());
        }
        machine.toldMacs(macs.stream().map(mac -> MacAddress.parse(mac).orElseThrow().toString()).toList());
        return machine;
    }

    private boolean isTaken(String mac) {
        Optional<MacAddress> wanted = MacAddress.parse(mac);
        return wanted.isPresent() && state.machines().stream().anyMatch(machine -> machine.toldMacs().stream()
                .anyMatch(told -> MacAddress.parse(told).equals(wanted)) || machine.server().filter(one -> one.spec().macs().contains(wanted.get()))
                .isPresent());
    }

    private Optional<LabServer> server(String mac) {
        return MacAddress.parse(mac).flatMap(wanted -> state.site().servers().stream().filter(one -> one.spec().macs().contains(wanted)).findFirst());
    }

    /**
     * Changes a machine as the request says, or not at all.
     *
     * @throws Refused if something is wrong with it; all of that
     */
    void change(MaasMachine machine) throws Refused {
        Optional<String> hostname = request.filled("hostname");
        hostname.ifPresent(name -> checkHostname(machine, name));
        Optional<String> domain = request.filled("domain");
        Optional<String> domainName = domain.flatMap(domains::json).map(found -> found.path("name").textValue());
        if (domain.isPresent() && domainName.isEmpty()) {
            errors.add("domain", "Unable to find domain " + domain.get());
        }
        Optional<String> architecture = request.filled("architecture").map(text -> text.contains("/") ? text : text + "/generic");
        architecture.filter(text -> !ARCHITECTURES.contains(text)).ifPresent(text -> errors.add("architecture", "'" + text
                + "' is not a valid architecture.  It should be one of: '" + String.join("', '", ARCHITECTURES) + "'."));
        PowerSetup power = PowerForm.read(request, machine.power(), errors);
        errors.check();
        hostname.map(name -> name.split("\\.", 2)[0]).ifPresent(machine::hostname);
        domainName.ifPresent(machine::domain);
        architecture.ifPresent(machine::architecture);
        request.one("description").ifPresent(machine::description);
        machine.power(power);
    }

    private void checkHostname(MaasMachine machine, String name) {
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()) {
                errors.add("hostname", "DNS name contains an empty label.");
            } else if (label.length() > LONGEST_LABEL) {
                errors.add("hostname", "Label is longer than 63 characters: '" + label + "'.");
            } else if (!LABEL.matcher(label).matches()) {
                errors.add("hostname", "Label contains disallowed characters: '" + label + "'.");
            } else if (label.startsWith("-") || label.endsWith("-")) {
                errors.add("hostname", "Label cannot start or end with hyphen: '" + label + "'.");
            }
        }
        boolean taken = state.machines().stream().anyMatch(other -> other != machine && other.hostname().equals(name));
        if (taken) {
            errors.add("hostname", "Node with hostname '" + name + "' already exists");
        }
    }
}
