package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.model.NodeSelection;
import io.drydock.design.model.Site;
import io.drydock.design.site.Rack;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.tasks.plan.Foreseen.Verdict;
import io.drydock.step.BuildModels.Section;
import io.drydock.step.NodeStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Foresees the steps of one node: from what the task has done already, from the applied model and the configuration, and from what is known of
 * the node. What the systems downstream alone can tell is a step that runs.
 */
final class NodeForesight implements Foresight {
    private static final Set<String> BY_HAND = Set.of("check-bmc", "check-hardware", "set-pxe-boot", "set-disk-boot", "power-cycle", "reboot-node");
    private static final Set<String> ONLY_LOOKS = Set.of("check-bmc", "check-hardware", "check-manifest", "check-connectivity", "check-firmware",
            "check-not-in-use", "interrogate-node", "monitor-platform");

    private final ManagedNode node;
    private final JsonNode model;
    private final Site site;
    private final PlanContext context;
    private final DoneSteps done;
    private final KnownNode known;
    private final Optional<String> lockedToOther;
    private final Optional<String> held;

    /**
     * @param model the applied model's JSON
     * @param lockedToOther why nothing may be changed for the design, if so
     * @param held which other task has the node, if one has
     */
    NodeForesight(ManagedNode node, JsonNode model, Site site, PlanContext context, DoneSteps done, KnownNode known, Optional<String> lockedToOther,
                  Optional<String> held) {
        this.node = node;
        this.model = model;
        this.site = site;
        this.context = context;
        this.done = done;
        this.known = known;
        this.lockedToOther = lockedToOther;
        this.held = held;
    }

    @Override
    public Foreseen of(String step, JsonNode parameters) {
        Foreseen foreseen = done.ofNode(node.name(), step, model).orElseGet(() -> undone(step));
        goOn(step, foreseen);
        return foreseen;
    }

    private Foreseen undone(String step) {
        Foreseen foreseen = foreseen(step);
        if (foreseen.verdict() != Verdict.RUN) {
            return foreseen;
        }
        if (lockedToOther.isPresent() && !ONLY_LOOKS.contains(step)) {
            return Foreseen.fail(lockedToOther.get());
        }
        Foreseen told = done.again(Optional.of(node.name()), step, model).map(again -> foreseen.adding(" Again, since " + again)).orElse(foreseen);
        return held.filter(_ -> !ONLY_LOOKS.contains(step)).map(busy -> told.adding(" It waits first: " + busy)).orElse(told);
    }

    @Override
    public String passedBy(String step, String reason) {
        return known.inUse().map(why -> reason + " That is so now: " + why + ".").orElse(reason);
    }

    private Foreseen foreseen(String step) {
        boolean byHand = BY_HAND.contains(step) && node.type().equals("manual");
        Foreseen foreseen = switch (step) {
            case "check-hardware" -> checkHardware();
            case "check-not-in-use" -> checkNotInUse();
            case "configure-pxe-port", "restore-production-port" -> switchPorts();
            case "set-pxe-boot" -> boot("pxe", "once", "from the network");
            case "set-disk-boot" -> boot("disk", "persistent", "from its disk");
            case "start-introspection" -> startIntrospection();
            case "bootstrap-node" -> bootstrap();
            case "monitor-platform" -> monitor();
            case "remove-from-cluster" -> context.kubernetes() ? Foreseen.run("The node is drained and deleted, if the cluster has it.")
                    : Foreseen.skip("No cluster is configured that the node could be part of (drydock.cluster.kubernetes).");
            case "relabel-node" -> context.hasLabels() ? Foreseen.run("The labels are compared then, and what differs is changed.")
                    : Foreseen.skip("No cluster is configured that could have labels (drydock.promenade.url, or drydock.cluster.kubernetes).");
            default -> Foreseen.run(otherwise(step));
        };
        return byHand && foreseen.verdict() == Verdict.RUN
                ? foreseen.saying("A person is asked to do it, and says so with confirm-step (oob.type manual).") : foreseen;
    }

    private Foreseen checkHardware() {
        return Foreseen.run("The BMC's hardware is held against the profile; nothing is changed.")
                .with(JsonNodeFactory.instance.objectNode().put("nodeStatus", known.status().word()));
    }

    private Foreseen checkNotInUse() {
        Optional<String> used = known.inUse();
        return Foreseen.run("MAAS is asked whether somebody has the node; " + used.map(why -> "it is foreseen that it is in use: " + why)
                .orElse("nothing that is known says so, and it is foreseen that nobody has") + ".")
                .with(JsonNodeFactory.instance.objectNode().put("inUse", used.isPresent()));
    }

    private Foreseen switchPorts() {
        if (context.portsAreLeftToOthers()) {
            return Foreseen.skip("drydock.drivers.network is none: switch ports are set up by others.");
        }
        Optional<Rack> rack = node.applied().rack().map(site.racks()::get);
        if (rack.isEmpty()) {
            return Foreseen.skip("The design has no rack of the node: its switch ports are set up by others.");
        }
        boolean any = rack.get().torSwitches().values().stream().anyMatch(tor -> tor.sdnApiUri().value().filter(uri -> !uri.isBlank()).isPresent());
        return any ? Foreseen.run("The switch ports are compared then, and what differs is changed.")
                : Foreseen.skip("The design does not say where the switches of rack " + rack.get().name() + " are set up (sdn_api_uri).");
    }

    private Foreseen boot(String device, String persistence, String from) {
        Optional<Section> boot = known.section("boot").filter(section -> section.content().path("device").asText().equals(device)
                && section.content().path("persistence").asText().equals(persistence));
        // What holds for the next boot alone is gone with a change of power.
        boolean consumed = persistence.equals("once") && boot.isPresent()
                && known.section("power").filter(power -> power.at().isAfter(boot.get().at())).isPresent();
        return boot.filter(_ -> !consumed).map(section -> Foreseen.skip("It boots " + from + known.age(section) + "; the BMC is asked all the same."))
                .orElseGet(() -> Foreseen.run("The BMC is asked then, and told to boot " + from + " if it does not."));
    }

    private Foreseen startIntrospection() {
        if (isDeployedBefore()) {
            return Foreseen.skip("The node is deployed" + known.section(NodeStatus.SECTION).map(known::age).orElse("")
                    + ": its boot actions belong to the deployment that it had.");
        }
        return hasBootActions() ? Foreseen.run("Its boot actions are rendered, and it gets a secret of its own.")
                : Foreseen.skip("No boot action of the design selects the node.");
    }

    private Foreseen bootstrap() {
        return known.inUse().filter(_ -> known.status() == NodeStatus.DEPLOYED)
                .map(why -> Foreseen.skip("The node is left as it is, if its image is the design's: " + why + "; MAAS is asked all the same."))
                .orElseGet(() -> Foreseen.run("MAAS is asked then, and the node deployed unless it is."));
    }

    /** Boot actions are waited for where this task deploys the node, or has. */
    private Foreseen monitor() {
        boolean reports = hasBootActions() && !isDeployedBefore();
        return context.kubernetes() || reports
                ? Foreseen.run("It is waited " + (reports ? "for what the node reports of its boot actions" : "")
                        + (context.kubernetes() ? (reports ? ", and " : "") + "until the cluster says that it is ready." : "."))
                : Foreseen.skip("There is nothing to wait for: no boot action of this task, and no cluster (drydock.cluster.kubernetes).");
    }

    private boolean isDeployedBefore() {
        return known.section(NodeStatus.SECTION).isPresent() && known.status() == NodeStatus.DEPLOYED;
    }

    private boolean hasBootActions() {
        NodeSelection selection = new NodeSelection(site);
        return site.bootActions().values().stream().anyMatch(action -> selection.selects(action.nodeFilter(), node.applied()));
    }

    /** What the node is after a step. */
    private void goOn(String step, Foreseen foreseen) {
        if (foreseen.verdict() == Verdict.RUN) {
            switch (step) {
                case "interrogate-node" -> known.becomes(NodeStatus.PREPARED);
                case "bootstrap-node" -> known.becomes(NodeStatus.DEPLOYED);
                case "release-node", "forget-node" -> known.becomes(NodeStatus.PRESENT);
                default -> {
                    // it says nothing of how far the node has come
                }
            }
        }
    }

    /** What is said of steps of which nothing is known before they run. */
    private static String otherwise(String step) {
        return switch (step) {
            case "check-bmc" -> "The BMC is asked; nothing is changed.";
            case "check-manifest", "check-connectivity", "check-firmware" -> "What MAAS has found is held against the design; nothing is changed.";
            case "power-cycle" -> "The node is switched off and on.";
            case "reboot-node" -> "The node is reset.";
            case "identify-node" -> "It is waited until MAAS has enlisted the node, which then gets its name.";
            case "setup-commissioning" -> "The scripts in MAAS are compared then, and what differs is uploaded.";
            case "commission-node" -> "MAAS commissions the node.";
            case "configure-node-networking", "configure-node-storage" -> "MAAS's record is compared then, and what differs is changed.";
            case "interrogate-node" -> "What commissioning found goes into the build model.";
            case "release-node" -> "The node is given back, its disks erased, unless nobody has it.";
            case "forget-node" -> "MAAS's record of it is deleted, and what is known of it put away.";
            default -> "What it finds is not known before.";
        };
    }
}
