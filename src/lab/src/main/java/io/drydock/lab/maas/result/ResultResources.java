package io.drydock.lab.maas.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What came of scripts: by machine in sets, and for all machines in the older, flat form. */
public final class ResultResources implements MaasPart {
    private final MaasState state;

    public ResultResources(MaasState state) {
        this.state = state;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("nodes/{system_id}/results/").get(this::sets);
        routes.at("nodes/{system_id}/results/{id}/").get(request -> MaasReply.json(json(machine(request), set(request), request)))
                .delete(this::delete);
        routes.at("commissioning-results/").get(this::flat);
        routes.at("installation-results/").get(this::flat);
    }

    private MaasMachine machine(MaasRequest request) throws Refused {
        return state.machine(request.variable("system_id")).orElseThrow(() -> Refused.notFound("Node"));
    }

    private MaasReply sets(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        Optional<String> word = request.filled("type");
        Optional<ScriptSet.Type> type = word.flatMap(ResultResources::type);
        if (word.isPresent() && type.isEmpty()) {
            throw Refused.bad("Unknown type \"" + word.get() + "\": type must be the type numeric value testing, commissioning, or installation.");
        }
        ArrayNode all = Json.array();
        ScriptRuns.of(machine).sets().stream().filter(set -> type.isEmpty() || set.type() == type.get())
                .forEach(set -> all.add(json(machine, set, request)));
        return MaasReply.json(all);
    }

    private static Optional<ScriptSet.Type> type(String word) {
        return switch (word) {
            case "install", "installation", "1" -> Optional.of(ScriptSet.Type.INSTALLATION);
            default -> ScriptForm.type(word);
        };
    }

    private ScriptSet set(MaasRequest request) throws Refused {
        ScriptRuns runs = ScriptRuns.of(machine(request));
        String id = request.variable("id");
        Optional<ScriptSet> found = switch (id) {
            case "current-commissioning" -> runs.current(ScriptSet.Type.COMMISSIONING);
            case "current-testing" -> runs.current(ScriptSet.Type.TESTING);
            case "current-installation" -> runs.current(ScriptSet.Type.INSTALLATION);
            default -> {
                if (!id.chars().allMatch(Character::isDigit)) {
                    throw Refused.bad("Unknown id \"" + id + "\" must be current-commissioning, current-testing, current-installation, or the id "
                            + "number of a specific result.");
                }
                yield runs.sets().stream().filter(set -> Integer.toString(set.id()).equals(id)).findFirst();
            }
        };
        return found.orElseThrow(() -> Refused.notFound("ScriptSet"));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        ScriptRuns.of(machine(request)).remove(set(request));
        return MaasReply.noContent();
    }

    private static ObjectNode json(MaasMachine machine, ScriptSet set, MaasRequest request) {
        ObjectNode body = Json.object().put("id", set.id()).put("system_id", machine.systemId()).put("type", set.type().ordinal())
                .put("type_name", set.type().title()).put("last_ping", (String) null).put("status", set.status().code())
                .put("status_name", set.status().title());
        List<ScriptResult> results = set.results();
        body.put("started", Json.mailTime(results.stream().flatMap(result -> result.started().stream()).findFirst()))
                .put("ended", Json.mailTime(results.getLast().ended()));
        List<String> filters = request.all("filters").stream().flatMap(text -> Arrays.stream(text.split(","))).toList();
        ArrayNode list = body.putArray("results");
        results.stream().filter(result -> filters.isEmpty() || filters.contains(result.name()) || filters.contains(Integer.toString(result.id())))
                .forEach(result -> list.add(json(result, request.truth("include_output", false))));
        return body.put("resource_uri", "/MAAS/api/2.0/nodes/" + machine.systemId() + "/results/" + set.id() + "/");
    }

    private static ObjectNode json(ScriptResult result, boolean withOutput) {
        ObjectNode body = Json.object().put("id", result.id()).put("name", result.name()).put("created", Json.mailTime(Optional.of(result.created())))
                .put("updated", Json.mailTime(result.ended().or(result::started).or(() -> Optional.of(result.created()))))
                .put("status", result.status().code()).put("status_name", result.status().title())
                .put("exit_status", result.exitStatus().orElse(null)).put("started", Json.mailTime(result.started()))
                .put("ended", Json.mailTime(result.ended())).put("runtime", runtime(result)).put("suppressed", false);
        if (withOutput) {
            String output = Base64.getEncoder().encodeToString(result.output());
            boolean failed = result.status() == ScriptResult.Status.FAILED;
            body.put("output", output).put("stdout", failed ? "" : output).put("stderr", failed ? output : "").put("result", "");
        }
        return body;
    }

    private static String runtime(ScriptResult result) {
        if (result.started().isEmpty() || result.ended().isEmpty()) {
            return "";
        }
        Duration time = Duration.between(result.started().get(), result.ended().get());
        return String.format("%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** The latest set of each type of each machine. */
    private MaasReply flat(MaasRequest request) {
        List<String> machines = request.all("system_id");
        List<String> names = request.all("name");
        List<String> types = request.all("result_type");
        ArrayNode all = Json.array();
        for (MaasMachine machine : state.machines()) {
            for (ScriptSet.Type type : ScriptSet.Type.values()) {
                if ((machines.isEmpty() || machines.contains(machine.systemId())) && (types.isEmpty() || types.contains("" + type.ordinal()))) {
                    ScriptRuns.of(machine).current(type).ifPresent(set -> set.results().stream().filter(result -> result.status().over())
                            .filter(result -> names.isEmpty() || names.contains(result.name()))
                            .forEach(result -> all.add(flat(machine, type, result))));
                }
            }
        }
        return MaasReply.json(all);
    }

    private static ObjectNode flat(MaasMachine machine, ScriptSet.Type type, ScriptResult result) {
        ObjectNode body = Json.object().put("id", result.id()).put("name", result.name()).put("created", Json.time(result.created()))
                .put("updated", Json.time(result.ended().orElse(result.created()))).put("script_result", result.exitStatus().orElse(null))
                .put("result_type", type.ordinal()).put("data", Base64.getEncoder().encodeToString(result.output()));
        body.putObject("node").put("system_id", machine.systemId());
        return body.put("resource_uri", "/MAAS/api/2.0/commissioning-scripts/");
    }
}
