package io.drydock.functions.provisioner.machine;

import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.design.network.IpAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** By what MAAS is to reach a node's BMC, where that is to be as the design says rather than as MAAS found out at enlistment. */
@Singleton
class OobParameters {
    private static final String BMC_SECTION = "bmc";
    private static final String ADDRESS = "power_address";
    private static final String PASSWORD = "power_pass";

    private final Maas maas;
    private final BinaryOperator<String> credentials;

    @Inject
    OobParameters(Maas maas, Credentials credentials) {
        this(maas, credentials::reveal);
    }

    /** @param credentials takes a reference and where the design stands */
    OobParameters(Maas maas, BinaryOperator<String> credentials) {
        this.maas = maas;
        this.credentials = credentials;
    }

    /**
     * {@code change} with all of them, where one differs: MAAS takes them together. Nodes without a BMC of their own (libvirt, manual) have
     * nothing to be told.
     *
     * @throws StepFailed if the design does not say enough, or the credential can't be had
     * @throws DownstreamUnavailable if the credential can't be had now
     */
    RecordChange added(RecordChange change, NodeCall call, Machine machine) {
        Optional<String> type = powerType(call);
        if (type.isEmpty()) {
            return change;
        }
        Map<String, String> wanted = wanted(call.node());
        PowerParameters known = PowerParameters.read(maas, machine.systemId());
        boolean same = machine.powerType().equals(type.get())
                && known.address().equals(IpAddress.parse(wanted.get(ADDRESS)))
                && wanted.entrySet().stream().filter(entry -> !entry.getKey().equals(ADDRESS))
                .allMatch(entry -> known.text(entry.getKey()).equals(entry.getValue()));
        if (same) {
            return change;
        }
        RecordChange changed = change.with("power_type", type.get(), "power parameters (" + machine.powerType() + " " + known.text(ADDRESS) + " -> "
                + type.get() + " " + wanted.get(ADDRESS) + ")");
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            changed = changed.with("power_parameters_" + entry.getKey(), entry.getValue());
        }
        return changed;
    }

    /** Of a node whose BMC may speak either protocol, the one that it answered by. */
    private static Optional<String> powerType(NodeCall call) {
        return switch (call.node().type()) {
            case "ipmi", "redfish" -> Optional.of(call.node().type());
            case "auto" -> Optional.of(call.known(BMC_SECTION).map(bmc -> bmc.content().path("protocol").asText())
                    .filter("ipmi"::equals).orElse("redfish"));
            default -> Optional.empty();
        };
    }

    private Map<String, String> wanted(ManagedNode node) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(ADDRESS, node.address().map(IpAddress::toString).orElseThrow(() -> lacks(node, "static address on its oob.network")));
        wanted.put("power_user", node.parameter("account").orElseThrow(() -> lacks(node, "oob.account")));
        String reference = node.parameter("credential").orElseThrow(() -> lacks(node, "oob.credential"));
        try {
            wanted.put(PASSWORD, credentials.apply(reference, node.designRef()));
        } catch (CredentialException e) {
            String message = "node " + node.name() + ": " + e.getMessage();
            throw e.passing() ? new DownstreamUnavailable(message, e) : new StepFailed(message, e);
        }
        return wanted;
    }

    private static StepFailed lacks(ManagedNode node, String what) {
        return new StepFailed("node " + node.name() + " has no " + what
                + ": MAAS can't be told its BMC (drydock.maas.use-node-oob-parameters). Mend the design.");
    }
}
