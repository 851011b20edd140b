package io.drydock.functions.engine.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.store.StoreUnavailable;
import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The AWS Step Functions API, JSON 1.0 over HTTP ("AWS Step Functions API Reference"): {@code POST /} with the action in the header
 * {@code X-Amz-Target}. Requests with neither that header nor the protocol's content type are not for it. Every answer has the shape that
 * AWS's clients read, errors too. Each request has a virtual thread of its own, so that long polls cost little.
 */
@ApplicationScoped
class StepFunctionsRoute {
    private static final Logger LOG = Logger.getLogger(StepFunctionsRoute.class);
    private static final String TARGET = "X-Amz-Target";
    private static final String SERVICE = "AWSStepFunctions.";
    private static final String JSON_1_0 = "application/x-amz-json-1.0";
    private static final int BEFORE_FUNCTIONS = -100;
    /** Failures of all other routes are answered in the shape of functions' errors. */
    private static final int BEFORE_OTHER_FAILURES = -2000;
    private static final long MAX_BODY = 8 * 1024 * 1024;
    private static final int TOO_LARGE = 413;

    private final ObjectMapper json = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final Map<String, Action> actions;

    StepFunctionsRoute(@All List<Action> actions) {
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
    }

    void install(@Observes Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(MAX_BODY);
        router.route("/").order(BEFORE_FUNCTIONS).handler(context -> {
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
        router.route("/").order(BEFORE_OTHER_FAILURES).failureHandler(context -> {
            if (called(context) && !context.response().headWritten()) {
                send(context, UUID.randomUUID().toString(), Answer.of(unreadable(context)));
            } else {
                context.next();
            }
        });
    }

    private static boolean called(RoutingContext context) {
        return context.request().getHeader(TARGET) != null || contentType(context).equals(JSON_1_0);
    }

    private static String contentType(RoutingContext context) {
        String header = Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
        return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static ApiFailure unreadable(RoutingContext context) {
        return context.statusCode() == TOO_LARGE ? ApiFailure.tooLarge("The body has more than " + MAX_BODY + " bytes")
                : ApiFailure.serialization("The body can't be read");
    }

    private void serve(RoutingContext context) {
        String requestId = UUID.randomUUID().toString();
        send(context, requestId, answer(context, requestId));
    }

    private static void send(RoutingContext context, String requestId, Answer answer) {
        context.response().setStatusCode(answer.status()).putHeader("Content-Type", JSON_1_0).putHeader("x-amzn-RequestId", requestId)
                .end(answer.body().toString());
    }

    private Answer answer(RoutingContext context, String requestId) {
        String target = Optional.ofNullable(context.request().getHeader(TARGET)).orElse("");
        try {
            Action action = action(context, target);
            return new Answer(200, action.answer(Parameters.of(body(Optional.ofNullable(context.body().buffer())), action.request())));
        } catch (ApiFailure failure) {
            return Answer.of(failure);
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("%s: %s (request %s)", target, unavailable.getMessage(), requestId);
            return Answer.of(ApiFailure.unavailable("The engine's store does not answer; try again. Request " + requestId));
        } catch (InterruptedException stopping) {
            return Answer.of(ApiFailure.unavailable("The engine is being stopped; try again"));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "%s failed (request %s)", target, requestId);
            return Answer.of(ApiFailure.unavailable("The engine failed; its log tells why under request " + requestId));
        }
    }

    private Action action(RoutingContext context, String target) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            throw ApiFailure.unknownOperation("Actions are called with POST, not with " + context.request().method());
        }
        if (!contentType(context).equals(JSON_1_0)) {
            throw ApiFailure.unknownOperation("The content type of an action's request is " + JSON_1_0 + ", not '" + contentType(context) + "'");
        }
        if (target.isEmpty()) {
            throw ApiFailure.unknownOperation("The header " + TARGET + " is missing; it names the action, as in " + SERVICE + "StartExecution");
        }
        Action action = target.startsWith(SERVICE) ? actions.get(target.substring(SERVICE.length())) : null;
        if (action == null) {
            throw ApiFailure.unknownOperation("There is no action '" + target + "'; there are " + actions.keySet().stream().sorted().toList());
        }
        return action;
    }

    private ObjectNode body(Optional<Buffer> body) {
        try {
            if (json.readTree(body.map(Buffer::getBytes).orElse(new byte[0])) instanceof ObjectNode object) {
                return object;
            }
            throw ApiFailure.serialization("The body of a request is a JSON object");
        } catch (JsonProcessingException malformed) {
            throw ApiFailure.serialization("The body is not JSON: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw ApiFailure.serialization("The body can't be read: " + unreadable.getMessage());
        }
    }

    private record Answer(int status, ObjectNode body) {
        static Answer of(ApiFailure failure) {
            return new Answer(failure.status(), failure.toJson());
        }
    }
}
