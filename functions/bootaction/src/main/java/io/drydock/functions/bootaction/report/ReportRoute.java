package io.drydock.functions.bootaction.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.credential.BootActionAddress;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.bootaction.NodeRoute;
import io.drydock.functions.bootaction.NodeRoute.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where nodes report a boot action: {@code POST …/<id>} with {@code {"status", "details"}} and the node's secret in the header
 * {@code X-Bootaction-Key}.
 */
@ApplicationScoped
class ReportRoute {
    private static final int MOST_BODY = 1 << 20;

    private final ReportBootAction reports;
    private final ObjectMapper mapper;

    ReportRoute(ReportBootAction reports, ObjectMapper mapper) {
        this.reports = reports;
        this.mapper = mapper;
    }

    void install(@Observes Router router) {
        router.route(HttpMethod.POST, BootActionAddress.PATH + "/:action").order(NodeRoute.ORDER)
                .handler(context -> NodeRoute.serve(context, () -> report(context)));
    }

    private Answer report(RoutingContext context) {
        JsonNode action = reports.report(context.pathParam("action"), NodeRoute.key(context), body(context));
        return new Answer("application/json", action.toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode body(RoutingContext context) {
        try {
            byte[] body = Optional.ofNullable(context.body().buffer()).map(Buffer::getBytes).orElse(new byte[0]);
            if (body.length > MOST_BODY) {
                throw new InvalidRequest("A report has at most " + MOST_BODY + " bytes, and this one " + body.length + ".");
            }
            if (mapper.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidRequest("A report is a JSON object: {\"status\": \"success\" or \"failure\", \"details\": []}.");
        } catch (JsonProcessingException e) {
            throw new InvalidRequest("The report is not JSON: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new InvalidRequest("The report can't be read: " + e.getMessage() + ".");
        }
    }
}
