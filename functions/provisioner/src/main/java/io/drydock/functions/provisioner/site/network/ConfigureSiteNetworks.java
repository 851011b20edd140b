package io.drydock.functions.provisioner.site.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.network.SiteNetworks;
import io.drydock.functions.provisioner.site.change.ChangeRun;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes MAAS's networks what the design says: fabrics, VLANs, subnets, gateways, name servers, ranges, domains, DHCP with its relay, and
 * static routes. What contradicts the design is found before anything is changed.
 */
@Singleton
public class ConfigureSiteNetworks implements SiteWork {
    static final String NAME = "configure-site-networks";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final SiteNetworks networks;
    private final ChangeRun run;

    ConfigureSiteNetworks(ProvisionerSteps steps, Maas maas, SiteNetworks networks, ChangeRun run) {
        this.steps = steps;
        this.maas = maas;
        this.networks = networks;
        this.run = run;
    }

    /** The outcome's output is {@code {"counts": {kind: number}, "changes": [text]}}: what was changed. */
    @Funq(NAME)
    public JsonNode configureSiteNetworks(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesSite() {
        return true;
    }

    /** Records of values say all of themselves, and always alike. */
    @Override
    public JsonNode dependsOn(SiteCall call) {
        return TextNode.valueOf(DesiredNetworks.of(call.site().model()).toString());
    }

    @Override
    public StepResult perform(SiteCall call) {
        try {
            return run.run(call, new Networks(DesiredNetworks.of(call.site().model())));
        } finally {
            networks.forget();
        }
    }

    /** The comparison of one call, and what it was made with. */
    private final class Networks implements ChangeRun.Work<NetworkChange> {
        private final DesiredNetworks desired;
        private NetworkState state;

        private Networks(DesiredNetworks desired) {
            this.desired = desired;
        }

        @Override
        public List<NetworkChange> plan() {
            state = NetworkState.read(maas);
            NetworkPlan plan = NetworkPlan.of(desired, state);
            if (!plan.problems().isEmpty()) {
                throw new StepFailed(maas.name() + " has networks that contradict the design: " + String.join(". ", plan.problems())
                        + ". Nothing more was changed.");
            }
            return plan.changes();
        }

        @Override
        public Consumer<NetworkChange> changer() {
            return new NetworkChanger(maas, state);
        }

        @Override
        public String subject() {
            return "the site's networks";
        }
    }
}
