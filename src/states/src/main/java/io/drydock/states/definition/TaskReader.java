package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.Successor;
import io.drydock.states.model.TaskState;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Task state ("Task workflow state"). */
final class TaskReader {
    private static final Pattern LAMBDA_FUNCTION =
            Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]*:\\d{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9$_-]+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

    private TaskReader() {
    }

    static Optional<TaskState> read(StateReader.Header header, Fields fields) {
        Optional<String> resource = fields.required("Resource", fields.text("Resource"));
        resource.ifPresent(arn -> check(arn, fields));
        for (String field : new String[] {"HeartbeatSeconds", "Credentials"}) {
            if (fields.has(field)) {
                fields.unsupported(field, "the engine does not run tasks with " + field);
            }
        }
        Optional<JsonNode> timeout = fields.secondsOrExpression("TimeoutSeconds", 1, TaskState.DEFAULT_TIMEOUT_SECONDS);
        Optional<JsonNode> arguments = fields.template("Arguments");
        Optional<JsonNode> output = fields.template("Output");
        var assign = fields.assign();
        var retry = ErrorHandlingReader.retry(fields);
        var catchers = ErrorHandlingReader.catchers(fields);
        Optional<Successor> successor = StateReader.successor(fields);
        return resource.flatMap(arn -> successor.map(next -> new TaskState(header.name(), header.comment(), header.language(), arn,
                arguments, output, assign, timeout, retry, catchers, next)));
    }

    private static void check(String arn, Fields fields) {
        if (PLACEHOLDER.matcher(arn).find()) {
            fields.invalid("Resource", "the placeholder in '" + arn + "' was not replaced by the ARN of a function");
        } else if (arn.startsWith("arn:") && !LAMBDA_FUNCTION.matcher(arn).matches()) {
            fields.unsupported("Resource", "the engine runs Lambda functions only (arn:aws:lambda:<region>:<account>:function:<name>), not '"
                    + arn + "'");
        } else if (!arn.startsWith("arn:")) {
            fields.invalid("Resource", "Resource is the ARN of a Lambda function, not '" + arn + "'");
        }
    }
}
