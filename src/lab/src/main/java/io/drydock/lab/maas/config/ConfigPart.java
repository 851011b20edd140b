package io.drydock.lab.maas.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of MAAS as a whole: {@code maas/?op=get_config} and {@code set_config}. */
public final class ConfigPart implements MaasPart {
    private static final Map<String, List<String>> CHOICES = Map.of("dnssec_validation", List.of("auto", "yes", "no"),
            "network_discovery", List.of("enabled", "disabled"),
            "default_storage_layout", List.of("bcache", "blank", "custom", "flat", "lvm", "vmfs6", "vmfs7"));
    private static final List<String> ADDRESSES = List.of("upstream_dns");

    private final Map<String, JsonNode> values = new LinkedHashMap<>(ConfigDefaults.values());

    @Override
    public void routes(Routes routes) {
        routes.at("maas/").get("get_config", this::get).post("set_config", this::set);
    }

    /** A setting's value as text; absent: it has none. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull()).map(JsonNode::asText);
    }

    private String name(MaasRequest request) throws Refused {
        String name = request.one("name").orElseThrow(() -> Refused.bad("No provided name!"));
        String now = name.equals("ntp_server") ? "ntp_servers" : name;
        if (!values.containsKey(now)) {
            throw Refused.field(now, now + " is not a valid config setting (valid settings are: " + String.join(", ", values.keySet()) + ").");
        }
        return now;
    }

    private MaasReply get(MaasRequest request) throws Refused {
        return MaasReply.json(values.get(name(request)));
    }

    private MaasReply set(MaasRequest request) throws Refused {
        String name = name(request);
        String text = request.one("value").orElseThrow(() -> Refused.bad("No provided value!")).strip();
        Form form = new Form(new MaasRequest("POST", "", Map.of(), Optional.empty(), Map.of(), Map.of(name, List.of(text)), request.owner()));
        JsonNode value = value(form, name, text, ConfigDefaults.values().get(name));
        form.check();
        values.put(name, value);
        return MaasReply.text(200, "OK");
    }

    /** Of the kind that the default is: true or false, a whole number, or text; empty text is none where that is the default. */
    private static JsonNode value(Form form, String name, String text, JsonNode usual) {
        if (usual.isBoolean()) {
            return JsonNodeFactory.instance.booleanNode(form.truth(name, false));
        }
        if (usual.isInt()) {
            return form.whole(name, 0, Integer.MAX_VALUE).<JsonNode>map(JsonNodeFactory.instance::numberNode).orElse(usual);
        }
        Optional.ofNullable(CHOICES.get(name)).ifPresent(choices -> form.namedChoice(name, choices));
        if (ADDRESSES.contains(name)) {
            Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty() && IpAddress.parse(word).isEmpty())
                    .forEach(word -> form.error(name, "Invalid IP address: " + word + "; provide a list of space-separated IP addresses"));
        }
        return text.isEmpty() ? usual.isNull() ? usual : JsonNodeFactory.instance.textNode("") : JsonNodeFactory.instance.textNode(text);
    }
}
