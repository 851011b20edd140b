package io.drydock.functions.engine.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.store.StoreUnavailable;
import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The AWS Step Functions API, JSON 1.0 over HTTP ("AWS Step Functions API Reference"): {@code POST /} with the action in the header
 * {@code X-Amz-Target}. Requests without that header are not for it. Every answer has the shape that AWS's clients read, errors too.
 */
@ApplicationScoped
class StepFunctionsRoute {
    private static final Logger LOG = Logger.getLogger(StepFunctionsRoute.class);
    private static final String TARGET = "X-Amz-Target";
    private static final String SERVICE = "AWSStepFunctions.";
    private static final String JSON_1_0 = "application/x-amz-json-1.0";
    private static final int BEFORE_FUNCTIONS = -100;
    private static final long MAX_BODY = 8 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Action> actions;

    StepFunctionsRoute(@All List<Action> actions) {
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
    }

    void install(@Observes Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(MAX_BODY);
        router.post("/").order(BEFORE_FUNCTIONS).handler(context -> {
            if (called(context)) {
                bodies.handle(context);
            } else {
                context.next();
            }
        }).handler(context -> {
            if (called(context)) {
                Thread.ofVirtual().name("step functions api").start(() -> serve(context));
            } else {
                context.next();
            }
        });
    }

    private static boolean called(RoutingContext context) {
        return context.request().getHeader(TARGET) != null;
    }

    private void serve(RoutingContext context) {
        String requestId = UUID.randomUUID().toString();
        Answer answer = answer(context.request().getHeader(TARGET), Optional.ofNullable(context.body().buffer()), requestId);
        context.response().setStatusCode(answer.status()).putHeader("Content-Type", JSON_1_0).putHeader("x-amzn-RequestId", requestId)
                .end(answer.body().toString());
    }

    private Answer answer(String target, Optional<Buffer> body, String requestId) {
        try {
            Action action = Optional.ofNullable(actions.get(target.startsWith(SERVICE) ? target.substring(SERVICE.length()) : ""))
                    .orElseThrow(() -> new ApiFailure("UnknownOperationException", "the engine has no action '" + target + "'; it has "
                            + actions.keySet().stream().sorted().toList()));
            return new Answer(200, action.answer(parameters(body)));
        } catch (ApiFailure failure) {
            return error(failure.status(), failure.type(), failure.getMessage());
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("%s: %s (request %s)", target, unavailable.getMessage(), requestId);
            return error(503, "ServiceUnavailable", "The engine's store does not answer; try again. Request " + requestId);
        } catch (InterruptedException stopping) {
            return error(503, "ServiceUnavailable", "The engine is being stopped; try again");
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "%s failed (request %s)", target, requestId);
            return error(503, "ServiceUnavailable", "The engine failed; its log tells why under request " + requestId);
        }
    }

    private Parameters parameters(Optional<Buffer> body) {
        try {
            JsonNode parsed = json.readTree(body.map(Buffer::getBytes).orElse(new byte[0]));
            if (!(parsed instanceof ObjectNode)) {
                throw new ApiFailure("SerializationException", "the body of a request is a JSON object");
            }
            return new Parameters(parsed);
        } catch (JsonProcessingException malformed) {
            throw new ApiFailure("SerializationException", "the body is not JSON: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new ApiFailure("SerializationException", "the body can't be read: " + unreadable.getMessage());
        }
    }

    private static Answer error(int status, String type, String message) {
        return new Answer(status, Action.object().put("__type", type).put("message", message));
    }

    private record Answer(int status, ObjectNode body) {
    }
}
