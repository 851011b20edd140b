package io.drydock.functions.oob.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.verdict.Verdict;
import io.drydock.function.verdict.Verdict.Result;
import io.drydock.function.verdict.Verdicts;
import io.drydock.functions.oob.OobSettings;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.boot.BootJson;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.driver.KnownBmc;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.power.PowerWords;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.step.NodeStatus;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares a node's hardware, as far as its BMC can tell of it, with the hardware profile, and looks for alarms. */
@Singleton
public class CheckHardware implements OobWork {
    static final String NAME = "check-hardware";

    private final OobSteps steps;
    private final OobSettings settings;
    private final InstantSource clock;

    CheckHardware(OobSteps steps, OobSettings settings, InstantSource clock) {
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The outcome's output is {@code {"pass", "fail", "unknown", "verdicts": [{"check", "verdict", "detail"}], "nodeStatus"}}, the last one how
     * far the node has come ({@link NodeStatus}); where a check fails, the step fails and names all that do. The build model gets all verdicts, the inventory, the alarms, power and boot device.
     */
    @Funq(NAME)
    public JsonNode checkHardware(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return false;
    }

    @Override
    public JsonNode dependsOn(ManagedNode node) {
        return Optional.ofNullable(AppliedNodeJson.toJson(node.applied()).get("hardware")).orElse(NullNode.getInstance());
    }

    @Override
    public String instruction(NodeCall call) {
        return "Look at the hardware of node " + call.node().name() + ": BIOS" + call.node().hardware()
                .flatMap(profile -> profile.biosVersion().value()).map(version -> " " + version).orElse("")
                + ", devices in their places, drives, no alarm.";
    }

    @Override
    public ObjectNode toldAnyway(NodeCall call) {
        return JsonNodeFactory.instance.objectNode().put("nodeStatus", NodeStatus.of(call.models(), call.node().name()).word());
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        BmcSession session = contact.session();
        BmcIdentity identity = session.identity();
        Inventory inventory = whereItCanTell(session::inventory).orElse(Inventory.UNKNOWN);
        Optional<List<Alarm>> alarms = whereItCanTell(session::alarms);
        Verdicts verdicts = judge(identity, inventory, alarms, call.node());
        new KnownBmc(contact.protocol(), Optional.of(identity)).learn(call);
        PowerWords.learn(call, session.power());
        whereItCanTell(session::boot).ifPresent(boot -> call.learn(BootJson.SECTION, BootJson.of(boot)));
        call.learn("inventory", InventoryJson.of(inventory));
        alarms.ifPresent(told -> call.learn("alarms", AlarmsJson.of(told)));
        call.learn("hardware", verdicts.toJson(true));
        return result(contact, verdicts, toldAnyway(call));
    }

    private Verdicts judge(BmcIdentity identity, Inventory inventory, Optional<List<Alarm>> alarms, ManagedNode node) {
        List<Verdict> verdicts = new ArrayList<>(FirmwareCheck.of(identity, node.hardware()));
        verdicts.addAll(PciCheck.of(inventory, node.hardware()));
        verdicts.addAll(DriveCheck.of(inventory, node.hardware()));
        verdicts.addAll(AlarmCheck.of(alarms, settings.alarms().logAge(), clock.instant()));
        return new Verdicts(verdicts);
    }

    private StepResult result(BmcContact contact, Verdicts verdicts, ObjectNode toldAnyway) {
        List<Verdict> failed = new ArrayList<>(verdicts.with(Result.FAIL));
        List<Verdict> unknown = verdicts.with(Result.UNKNOWN);
        if (settings.unknown() == OobSettings.Unknown.FAIL) {
            unknown.forEach(verdict -> failed.add(new Verdict(verdict.check(), Result.UNKNOWN, "unknown, " + verdict.detail()
                    + " (drydock.oob.unknown=fail)")));
        }
        if (!failed.isEmpty()) {
            throw new StepFailed(failed.size() + " of " + verdicts.all().size() + " checks of the hardware of " + contact.bmc().node()
                    + " failed, as told by " + contact + ": " + Verdicts.told(failed)
                    + ". Mend the hardware, or the design where it is wrong.");
        }
        int passed = verdicts.with(Result.PASS).size();
        return new StepResult.Done(verdicts.toJson(false).setAll(toldAnyway), passed + " checks of the hardware passed, as told by " + contact
                + (unknown.isEmpty() ? "" : "; " + unknown.size() + " unknown: " + Verdicts.told(unknown)));
    }

    private static <T> Optional<T> whereItCanTell(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (BmcException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
