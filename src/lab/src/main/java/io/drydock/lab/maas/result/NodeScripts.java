package io.drydock.lab.maas.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scripts that machines can be commissioned and tested with. Not for several threads. */
public final class NodeScripts implements MaasPart {
    private static final String DEFAULT_TESTS = "commissioning";

    private final MaasState state;
    private final Map<String, NodeScript> scripts = new LinkedHashMap<>();

    public NodeScripts(MaasState state) {
        this.state = state;
        ScriptOutputs.BUILT_IN.forEach(name -> add(name, ScriptSet.Type.COMMISSIONING, NodeScript.Hardware.NODE, List.of()));
        add("smartctl-validate", ScriptSet.Type.TESTING, NodeScript.Hardware.STORAGE, List.of("commissioning", "storage"));
        add("smartctl-short", ScriptSet.Type.TESTING, NodeScript.Hardware.STORAGE, List.of("storage"));
        add("memtester", ScriptSet.Type.TESTING, NodeScript.Hardware.MEMORY, List.of("memory"));
        add("stress-ng-cpu-short", ScriptSet.Type.TESTING, NodeScript.Hardware.CPU, List.of("cpu"));
        add("internet-connectivity", ScriptSet.Type.TESTING, NodeScript.Hardware.NETWORK, List.of("network"));
    }

    private void add(String name, ScriptSet.Type type, NodeScript.Hardware hardware, List<String> tags) {
        scripts.put(name, new NodeScript(state.nextId("nodescript"), name, name, "Comes with MAAS.", type, tags, hardware, NodeScript.Parallel.DISABLED,
                Duration.ofMinutes(5), false, false, false, true, "#!/bin/sh\ntrue\n", state.clock().instant()));
    }

    @Override
    public void routes(Routes routes) {
        routes.at("scripts/").get(this::list).post(request -> MaasReply.json(put(new ScriptForm(state, scripts, request).create()).toJson(true)));
        for (String path : List.of("scripts/{name}", "scripts/{name}/")) {
            routes.at(path).get(request -> MaasReply.json(script(request).toJson(request.truth("include_script", false))))
                    .put(request -> MaasReply.json(replace(script(request), new ScriptForm(state, scripts, request)).toJson(true)))
                    .delete(this::delete);
        }
    }

    private MaasReply list(MaasRequest request) {
        ArrayNode all = Json.array();
        List<String> filters = request.all("filters").stream().flatMap(text -> Arrays.stream(text.split(","))).toList();
        String type = request.one("type").orElse("");
        scripts.values().stream()
                .filter(script -> type.isEmpty() || ScriptForm.type(type).map(wanted -> wanted == script.type()).orElse(false))
                .filter(script -> filters.isEmpty() || filters.contains(script.name()) || script.tags().stream().anyMatch(filters::contains))
                .forEach(script -> all.add(script.toJson(request.truth("include_script", false))));
        return MaasReply.json(all);
    }

    private NodeScript script(MaasRequest request) throws Refused {
        String name = request.variable("name");
        return scripts.values().stream().filter(script -> script.name().equals(name) || Integer.toString(script.id()).equals(name)).findFirst()
                .orElseThrow(() -> Refused.notFound("Script"));
    }

    private NodeScript put(NodeScript script) {
        scripts.put(script.name(), script);
        return script;
    }

    private NodeScript replace(NodeScript old, ScriptForm form) throws Refused {
        NodeScript changed = form.change(old);
        scripts.remove(old.name());
        return put(changed);
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        NodeScript script = script(request);
        if (script.builtIn()) {
            throw Refused.bad("Unable to delete a default script");
        }
        scripts.remove(script.name());
        return MaasReply.noContent();
    }

    /**
     * Scripts to commission with: MAAS's own, then those that the request names by name or tag, or all others if it names none.
     *
     * @throws Refused if there is none of a name
     */
    public List<String> commissioning(MaasRequest request) throws Refused {
        Set<String> chosen = new LinkedHashSet<>(ScriptOutputs.BUILT_IN);
        if (request.has("commissioning_scripts")) {
            chosen.addAll(chosen(request, "commissioning_scripts", ScriptSet.Type.COMMISSIONING));
        } else {
            scripts.values().stream().filter(script -> !script.builtIn() && script.type() == ScriptSet.Type.COMMISSIONING)
                    .forEach(script -> chosen.add(script.name()));
        }
        return List.copyOf(chosen);
    }

    /**
     * Tests to run after commissioning: those that the request names, none for {@code none}, or those with the tag {@code commissioning}.
     *
     * @throws Refused if there is none of a name
     */
    public List<String> testing(MaasRequest request) throws Refused {
        if (request.has("testing_scripts")) {
            return chosen(request, "testing_scripts", ScriptSet.Type.TESTING);
        }
        return scripts.values().stream().filter(script -> script.type() == ScriptSet.Type.TESTING && script.tags().contains(DEFAULT_TESTS))
                .map(NodeScript::name).toList();
    }

    private List<String> chosen(MaasRequest request, String parameter, ScriptSet.Type type) throws Refused {
        Set<String> names = new LinkedHashSet<>();
        List<String> words = request.all(parameter).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("none")).toList();
        for (String word : words) {
            List<String> found = scripts.values().stream().filter(script -> script.type() == type)
                    .filter(script -> script.name().equals(word) || script.tags().contains(word)).map(NodeScript::name).toList();
            if (found.isEmpty()) {
                throw Refused.field(parameter, "Select a valid choice. " + word + " is not one of the available choices.");
            }
            names.addAll(found);
        }
        return List.copyOf(names);
    }
}
