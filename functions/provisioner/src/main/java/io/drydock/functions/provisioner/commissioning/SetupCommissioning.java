package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.commissioning.ScriptLibrary.StoredScript;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives MAAS the scripts that are run when a node of a hardware profile is commissioned. */
@Singleton
public class SetupCommissioning implements NodeWork {
    static final String NAME = "setup-commissioning";
    private static final String COMMISSIONING = "commissioning";
    private static final String TESTING = "testing";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final ScriptLibrary library;
    private final CommissioningSettings settings;

    SetupCommissioning(ProvisionerSteps steps, Maas maas, ScriptLibrary library, CommissioningSettings settings) {
        this.steps = steps;
        this.maas = maas;
        this.library = library;
        this.settings = settings;
    }

    /**
     * The outcome's output is {@code {"commissioning": […], "testing": […], "parameters": {…}, "uploaded": […]}}: what commission-node will
     * ask for. What is absent is left to MAAS.
     */
    @Funq(NAME)
    public JsonNode setupCommissioning(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return true;
    }

    /** What is configured belongs to it too: a script that was mended is uploaded by the next try. */
    @Override
    public JsonNode dependsOn(ManagedNode node) {
        ScriptFolder folder = ScriptFolder.read(settings.scripts());
        ObjectNode slice = JsonNodeFactory.instance.objectNode().put("hardwareProfile", node.applied().hardwareProfile().orElse(""));
        ScriptChoice choice = ScriptChoice.of(settings, node);
        slice.set("choice", choice.toJson());
        ObjectNode contents = slice.putObject("scripts");
        choice.names().forEach(name -> Optional.ofNullable(folder.scripts().get(name)).ifPresent(script -> contents.put(name, script.content())));
        folder.problems().forEach(slice.withArray("/problems")::add);
        return slice;
    }

    @Override
    public StepResult perform(NodeCall call) {
        ScriptChoice choice = ScriptChoice.of(settings, call.node());
        ObjectNode output = choice.toJson();
        String profile = call.node().applied().hardwareProfile().orElse("");
        if (choice.isEmpty()) {
            return new StepResult.AlreadyThere(output, "no scripts are configured for the hardware profile " + profile
                    + ": MAAS runs its own ones (drydock.commissioning.profiles.\"" + profile + "\")");
        }
        ScriptFolder folder = ScriptFolder.read(settings.scripts()).sound();
        Map<ScriptFile, String> needed = needed(choice, folder, profile);
        requireKnown(choice, folder, profile);
        List<String> uploaded = needed.entrySet().stream()
                .filter(script -> library.provide(script.getKey(), script.getValue(), call::requireHold))
                .map(script -> script.getKey().name()).toList();
        uploaded.forEach(output.withArray("/uploaded")::add);
        String told = "node " + call.node().name() + " will be commissioned with "
                + choice.commissioning().map(names -> String.join(", ", names)).orElse("MAAS's own scripts") + ", and tested with "
                + choice.testing().map(names -> String.join(", ", names)).orElse("MAAS's own tests");
        return uploaded.isEmpty() ? new StepResult.AlreadyThere(output, told + "; " + maas.name() + " has them all")
                : new StepResult.Done(output, told + "; " + maas.name() + " was given " + String.join(", ", uploaded));
    }

    /** Scripts of the folder that are asked for, each with its type. */
    private static Map<ScriptFile, String> needed(ScriptChoice choice, ScriptFolder folder, String profile) {
        Map<ScriptFile, String> needed = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        take(choice.commissioning(), COMMISSIONING, folder, needed, problems);
        take(choice.testing(), TESTING, folder, needed, problems);
        if (!problems.isEmpty()) {
            throw new StepFailed("drydock.commissioning.profiles.\"" + profile + "\": " + String.join("; ", problems) + ". Nothing was uploaded.");
        }
        return needed;
    }

    private static void take(Optional<List<String>> names, String type, ScriptFolder folder, Map<ScriptFile, String> needed, List<String> problems) {
        for (String name : names.orElse(List.of())) {
            ScriptFile script = folder.scripts().get(name);
            if (script == null) {
                continue;
            }
            if (script.type().filter(own -> !own.equals(type)).isPresent()) {
                problems.add(name + " is a script for " + script.type().get() + ", and stands among those for " + type);
            } else {
                needed.put(script, type);
            }
        }
    }

    /** A name that is in no file has to be that of a script, or a tag, in MAAS. */
    private void requireKnown(ScriptChoice choice, ScriptFolder folder, String profile) {
        Map<String, StoredScript> stored = library.all();
        List<String> unknown = choice.names().filter(name -> !folder.scripts().containsKey(name) && !stored.containsKey(name)
                && stored.values().stream().noneMatch(script -> script.tags().contains(name))).distinct().toList();
        if (!unknown.isEmpty()) {
            throw new StepFailed("drydock.commissioning.profiles.\"" + profile + "\" asks for " + String.join(", ", unknown)
                    + ": there is no such script in " + folder.path().map(Object::toString).orElse("drydock.commissioning.scripts (not set)")
                    + ", and no script or tag of that name in " + maas.name() + ", which has "
                    + stored.keySet().stream().sorted().collect(Collectors.joining(", ")) + ". Nothing was uploaded.");
        }
    }
}
