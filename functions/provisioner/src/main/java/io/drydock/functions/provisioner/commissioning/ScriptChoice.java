package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.provisioner.commissioning.CommissioningSettings.Profile;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which scripts are run on a node, by name or tag, and with which parameters.
 *
 * @param commissioning absent: what MAAS runs by itself
 * @param testing absent: what MAAS runs by itself
 * @param parameters as MAAS takes them, with the node's values filled in
 */
record ScriptChoice(Optional<List<String>> commissioning, Optional<List<String>> testing, Map<String, String> parameters) {
    /** For testing scripts: none at all. */
    static final String NO_TESTS = "none";

    /** @throws io.drydock.step.StepFailed if a parameter can't be filled in */
    static ScriptChoice of(CommissioningSettings settings, ManagedNode node) {
        Optional<Profile> profile = node.applied().hardwareProfile().map(settings.profiles()::get);
        Map<String, String> parameters = new TreeMap<>();
        profile.ifPresent(found -> found.parameters().forEach((name, value) -> parameters.put(name, NodeValues.fill(value, name, node))));
        return new ScriptChoice(profile.flatMap(Profile::commissioning), profile.flatMap(Profile::testing), parameters);
    }

    /** Whether all is left to MAAS. */
    boolean isEmpty() {
        return commissioning.isEmpty() && testing.isEmpty();
    }

    /** The names and tags that MAAS has to know. */
    Stream<String> names() {
        return Stream.concat(commissioning.stream().flatMap(List::stream),
                testing.stream().flatMap(List::stream).filter(name -> !name.equals(NO_TESTS)));
    }

    /** The request to commission, with what is chosen. */
    MaasParameters addTo(MaasParameters request) {
        MaasParameters chosen = request;
        chosen = commissioning.isPresent() ? chosen.with("commissioning_scripts", String.join(",", commissioning.get())) : chosen;
        chosen = testing.isPresent() ? chosen.with("testing_scripts", String.join(",", testing.get())) : chosen;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            chosen = chosen.with(parameter.getKey(), parameter.getValue());
        }
        return chosen;
    }

    /** {@code {"commissioning": […], "testing": […], "parameters": {…}}}, without what is left to MAAS. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        commissioning.ifPresent(names -> json.set("commissioning", array(names)));
        testing.ifPresent(names -> json.set("testing", array(names)));
        if (!parameters.isEmpty()) {
            ObjectNode values = json.putObject("parameters");
            parameters.forEach(values::put);
        }
        return json;
    }

    private static ArrayNode array(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(array::add);
        return array;
    }
}
