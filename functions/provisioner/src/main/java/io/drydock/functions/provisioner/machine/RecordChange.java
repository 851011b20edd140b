package io.drydock.functions.provisioner.machine;

import io.drydock.function.node.ManagedNode;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.Machine;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a machine's record is to become another one.
 *
 * @param parameters for MAAS: only what differs. May hold a secret
 * @param words what changes, without secrets
 */
record RecordChange(MaasParameters parameters, List<String> words) {
    static final RecordChange NONE = new RecordChange(MaasParameters.NONE, List.of());

    /** The node's name and DNS domain, where the machine has others. */
    static RecordChange naming(ManagedNode node, Machine machine) {
        RecordChange name = machine.hostname().equalsIgnoreCase(node.name()) ? NONE
                : NONE.with("hostname", node.name(), "host name " + machine.hostname() + " -> " + node.name());
        String domain = node.applied().domain();
        return machine.domain().equalsIgnoreCase(domain) ? name
                : name.with("domain", domain, "domain " + machine.domain() + " -> " + domain);
    }

    RecordChange with(String parameter, String value, String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return new RecordChange(parameters.with(parameter, value), List.copyOf(more));
    }

    /** With a parameter that needs no word of its own. */
    RecordChange with(String parameter, String value) {
        return new RecordChange(parameters.with(parameter, value), words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
