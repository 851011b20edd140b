package io.drydock.functions.bootaction.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.credential.BootActionSettings;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.bootaction.BootActionNotFound;
import io.drydock.functions.bootaction.NodeAccess;
import io.drydock.step.bootaction.BootActionId;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.bootaction.BootActionRecords.Reported;
import io.drydock.step.bootaction.BootActionState.Status;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps what a node that shows its secret says of one of its boot actions. */
@Singleton
public class ReportBootAction {
    private final NodeAccess access;
    private final BootActionRecords records;
    private final BootActionSettings settings;

    ReportBootAction(NodeAccess access, BootActionRecords records, BootActionSettings settings) {
        this.access = access;
        this.records = records;
        this.settings = settings;
    }

    /**
     * @param request {@code {"actionId", "key", "status": "success" | "failure", "details": [text or {"message", …}]}}; without a status the
     *     boot action goes on, and the details are added to what was said of it
     * @return the boot action, as it is known now
     */
    @Funq("report-boot-action")
    public JsonNode reportBootAction(JsonNode request) {
        if (request == null || !request.path("actionId").isTextual()) {
            throw new InvalidRequest("report-boot-action needs \"actionId\", \"key\", and \"status\" or \"details\".");
        }
        return report(request.path("actionId").asText(), request.path("key").asText(""), request);
    }

    JsonNode report(String id, String key, JsonNode said) {
        String node = BootActionId.node(id).orElseThrow(() -> unknown(id));
        access.of(node, key);
        Optional<Status> status = status(said);
        List<JsonNode> details = details(said.path("details"));
        if (status.isEmpty() && details.isEmpty()) {
            throw new InvalidRequest("A report has a \"status\", success or failure, or \"details\", a list; this one has neither.");
        }
        return switch (records.report(node, id, status, details, settings.mostDetails())) {
            case Reported.Kept(var action) -> action.toJson();
            case Reported.Ended(var action) -> throw new AlreadyReported(action);
            case Reported.TooMuch(int most) -> throw new InvalidRequest("Of one boot action at most " + most
                    + " details are kept (drydock.boot-actions.most-details); this report is beyond that.");
            case Reported.Unknown() -> throw unknown(id);
        };
    }

    private static BootActionNotFound unknown(String id) {
        return new BootActionNotFound("There is no boot action '" + id + "'. A node's boot actions have other ids each time that it is deployed.");
    }

    private static Optional<Status> status(JsonNode said) {
        JsonNode status = said.path("status");
        if (status.isMissingNode() || status.isNull()) {
            return Optional.empty();
        }
        return switch (status.asText().toLowerCase(Locale.ROOT)) {
            case "success" -> Optional.of(Status.SUCCESS);
            case "failure" -> Optional.of(Status.FAILURE);
            default -> throw new InvalidRequest("A boot action's \"status\" is success or failure.");
        };
    }

    private List<JsonNode> details(JsonNode said) {
        if (!said.isMissingNode() && !said.isNull() && !said.isArray()) {
            throw new InvalidRequest("The \"details\" of a report are a list.");
        }
        List<JsonNode> details = new ArrayList<>();
        said.forEach(detail -> details.add(bounded(detail)));
        return details;
    }

    /** An object with a message, as Drydock's nodes send it; what is too long is cut off. */
    private JsonNode bounded(JsonNode detail) {
        if (detail.isObject() && detail.toString().length() <= settings.longestDetail()) {
            return detail;
        }
        String message = detail.isTextual() ? detail.asText() : detail.path("message").asText(detail.toString());
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("message", message.length() <= settings.longestDetail() ? message
                : message.substring(0, settings.longestDetail()) + "…");
        if (detail.path("error").isBoolean()) {
            object.put("error", detail.path("error").asBoolean());
        }
        return object;
    }
}
