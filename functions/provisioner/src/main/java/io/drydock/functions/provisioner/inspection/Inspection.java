package io.drydock.functions.provisioner.inspection;

import io.drydock.function.node.NodeCall;
import io.drydock.function.verdict.Verdict;
import io.drydock.function.verdict.Verdict.Result;
import io.drydock.function.verdict.Verdicts;
import io.drydock.functions.provisioner.inspection.InspectionSettings.Doubt;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What the checks of a machine have in common. */
@Singleton
final class Inspection {
    private final Maas maas;
    private final Machines machines;
    private final InspectionSettings settings;

    Inspection(Maas maas, Machines machines, InspectionSettings settings) {
        this.maas = maas;
        this.machines = machines;
        this.settings = settings;
    }

    /**
     * The node's machine.
     *
     * @throws StepFailed if MAAS has none
     */
    Machine machine(NodeCall call) {
        return machines.find(call.node()).orElseThrow(() -> new StepFailed(maas.name() + " has no machine that is node " + call.node().name()
                + ". Run identify-node and commission-node."));
    }

    /**
     * Keeps the verdicts in the build model, and makes a result of them.
     *
     * @param subject what was checked, such as {@code firmware}; also the section of the build model, with {@code check-} before it
     * @throws StepFailed if one failed; it names all that did
     */
    StepResult result(NodeCall call, Machine machine, String subject, List<Verdict> all) {
        Verdicts verdicts = new Verdicts(all);
        call.learn("check-" + subject, verdicts.toJson(true));
        List<Verdict> failed = new ArrayList<>(verdicts.with(Result.FAIL));
        List<Verdict> unknown = verdicts.with(Result.UNKNOWN);
        if (settings.unknown() == Doubt.FAIL) {
            unknown.forEach(verdict -> failed.add(new Verdict(verdict.check(), Result.UNKNOWN, "unknown, " + verdict.detail()
                    + " (drydock.inspection.unknown=fail)")));
        }
        String told = "by what the latest commissioning of the machine " + machine + " of " + maas.name() + " found";
        if (!failed.isEmpty()) {
            throw new StepFailed(failed.size() + " of " + all.size() + " checks of the " + subject + " of " + call.node().name() + " failed, " + told
                    + ": " + Verdicts.told(failed) + ". Mend the machine and commission it again, or the design where it is wrong.");
        }
        return new StepResult.Done(verdicts.toJson(false), verdicts.with(Result.PASS).size() + " checks of the " + subject + " passed, " + told
                + (unknown.isEmpty() ? "" : "; " + unknown.size() + " unknown: " + Verdicts.told(unknown)));
    }
}
