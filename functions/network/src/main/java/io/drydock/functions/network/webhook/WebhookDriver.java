package io.drydock.functions.network.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.function.limit.Calls.Verdict;
import io.drydock.functions.network.controller.ControllerHttp;
import io.drydock.functions.network.controller.Protocol;
import io.drydock.functions.network.controller.SwitchDriver;
import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.port.SwitchPort;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;

/** Tells a controller how ports shall be, and asks until they are. */
@Singleton
class WebhookDriver implements SwitchDriver {
    private final WebhookSettings settings;
    private final ControllerHttp http;
    private final Credentials credentials;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    WebhookDriver(WebhookSettings settings, Credentials credentials, ObjectMapper mapper, InstantSource clock) {
        this.settings = settings;
        this.http = new ControllerHttp("drydock.network.webhook", settings);
        this.credentials = credentials;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Protocol protocol() {
        return Protocol.WEBHOOK;
    }

    @Override
    public Answer setUp(Order order) {
        String secret = secret(order);
        String body = body(order).toString();
        WebhookApi api = http.client(order.controller().uri(), WebhookApi.class);
        order.beforeChange().run();
        JsonNode answer;
        try (Response response = http.make(order.controller().toString(), "POST of " + order.ports().size() + " ports", () -> {
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            return api.setUp(timestamp, Signature.of(secret, timestamp, body), Signature.key(order.key()), body);
        }, WebhookDriver::verdict)) {
            answer = mapper.readTree(response.readEntity(String.class));
        } catch (JsonProcessingException e) {
            throw new DownstreamUnavailable(order.controller() + " answered with something that is no JSON: " + e.getOriginalMessage() + ". Ask again.", e);
        }
        String message = answer.path("message").asText("");
        return switch (answer.path("status").asText()) {
            case "applied" -> new Answer.AsOrdered(answer.path("changes").valueStream().map(JsonNode::asText).toList());
            case "in_progress" -> new Answer.Working(message.isEmpty() ? "it works at the ports" : message);
            case "error" -> throw new StepFailed(order.controller() + " can't set up the ports of " + order.node() + ": " + message);
            default -> throw new StepFailed(order.controller() + " answered with status '" + answer.path("status").asText()
                    + "', which is none of applied, in_progress and error. See that sdn_api_uri names Drydock's webhook.");
        };
    }

    private static Verdict verdict(WebApplicationException refused) {
        Response response = refused.getResponse();
        String told = "status " + response.getStatus() + ControllerHttp.shortened(ControllerHttp.body(response)) + ".";
        return ControllerHttp.isPassing(response.getStatus()) ? new Verdict.Passing(told) : new Verdict.Final(told);
    }

    private String secret(Order order) {
        String reference = settings.secret().orElseThrow(() -> new StepFailed(order.controller() + " was not asked: requests to webhooks are signed, and "
                + "drydock.network.webhook.secret is not set. Set it to a reference, such as file:/etc/drydock/webhook-secret."));
        try {
            return credentials.reveal(reference, order.designRef());
        } catch (CredentialException e) {
            String message = order.controller() + " was not asked: " + e.getMessage();
            throw e.passing() ? new DownstreamUnavailable(message, e) : new StepFailed(message, e);
        }
    }

    private static ObjectNode body(Order order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("node", order.node());
        ArrayNode ports = body.putArray("ports");
        order.ports().forEach((port, state) -> ports.add(port(port, state)));
        return body;
    }

    private static ObjectNode port(SwitchPort port, PortState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("switch", port.switchName()).put("port", port.port())
                .put("description", state.description()).put("enabled", state.enabled()).put("mtu", state.mtu());
        state.untagged().ifPresent(vlan -> json.put("untagged_vlan", vlan));
        ArrayNode tagged = json.putArray("tagged_vlans");
        state.tagged().forEach(tagged::add);
        state.lag().ifPresent(lag -> json.putObject("lag").put("name", lag.name()).put("lacp", lag.lacp()).put("fast", lag.fast()));
        return json;
    }
}
