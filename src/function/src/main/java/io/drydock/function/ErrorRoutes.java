package io.drydock.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives every failure on every path one JSON shape ({@link ErrorAnswer}), unmatched paths included. The bindings fail a request with a
 * bare status; what was wrong with it is worked out here.
 */
@ApplicationScoped
class ErrorRoutes {
    private static final Logger LOG = Logger.getLogger(ErrorRoutes.class);
    private static final int BEFORE_ALL_OTHERS = -1000;

    private final ObjectMapper mapper;

    ErrorRoutes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
        router.route().last().handler(context -> context.fail(404));
    }

    private void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().close();
            return;
        }
        ErrorAnswer answer = context.failure() == null ? ofStatus(context, context.statusCode()) : ofThrown(context);
        context.response().setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(answer.json().toString());
    }

    private ErrorAnswer ofThrown(RoutingContext context) {
        String errorId = UUID.randomUUID().toString();
        ErrorAnswer answer = ErrorAnswer.of(context.failure(), errorId);
        if (answer.status() != 500) {
            return answer;
        }
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            return ofStatus(context, context.statusCode());
        }
        if (context.request().method().equals(HttpMethod.POST) && isWithoutBody(context)) {
            // The binding stumbles over a request without any body.
            return ofStatus(context, 400);
        }
        LOG.errorf(context.failure(), "%s %s failed, error id %s", context.request().method(), context.request().path(), errorId);
        return answer;
    }

    private ErrorAnswer ofStatus(RoutingContext context, int status) {
        String asked = context.request().method() + " " + context.request().path();
        return switch (status) {
            case 400 -> new ErrorAnswer(400, "InvalidRequest", asked + ": " + whatIsWrongWithTheBody(context));
            case 404 -> new ErrorAnswer(404, "NotFound", "There is nothing at " + asked
                    + ". Functions are called with POST and a JSON object, such as POST /show-task.");
            case 405, 406 -> new ErrorAnswer(405, "MethodNotAllowed", asked
                    + " is not understood: call a function with POST /<name> and a JSON object, or with a CloudEvent of its name as type.");
            case 413 -> new ErrorAnswer(413, "RequestTooLarge", asked
                    + ": the body is larger than this process takes (quarkus.http.limits.max-body-size).");
            case 415 -> new ErrorAnswer(415, "InvalidRequest", asked + ": send Content-Type: application/json.");
            default -> new ErrorAnswer(status < 400 ? 500 : status, "InternalError", asked + " failed with status " + status + ".");
        };
    }

    private static boolean isWithoutBody(RoutingContext context) {
        return context.body() == null || context.body().buffer() == null || context.body().length() <= 0;
    }

    private String whatIsWrongWithTheBody(RoutingContext context) {
        if (isWithoutBody(context)) {
            return "the body must be a JSON object, and there is none.";
        }
        try {
            mapper.readTree(context.body().buffer().getBytes());
            return "the JSON object does not have the fields, or their types, that this function takes.";
        } catch (JsonProcessingException e) {
            return "the body is not JSON: " + e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "") + " (line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ").";
        } catch (IOException e) {
            return "the body could not be read: " + e.getMessage() + ".";
        }
    }
}
