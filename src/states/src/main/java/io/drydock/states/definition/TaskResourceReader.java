package io.drydock.states.definition;

import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskResource.Pattern;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** Reads "Resource" of a Task state: an ARN of a function, of an activity, or of an integration with a service ("Integrating services"). */
final class TaskResourceReader {
    private static final String FIELD = "Resource";
    private static final java.util.regex.Pattern LAMBDA_FUNCTION =
            java.util.regex.Pattern.compile("arn:[^:]+:lambda:[^:]*:[^:]*:function:[A-Za-z0-9_.-]{1,140}(:[A-Za-z0-9$_-]{1,128})?");
    private static final java.util.regex.Pattern ACTIVITY = java.util.regex.Pattern.compile("arn:[^:]+:states:[^:]+:[^:]+:activity:[^:]{1,80}");
    private static final java.util.regex.Pattern INTEGRATION =
            java.util.regex.Pattern.compile("arn:[^:]+:states:([^:]*):([^:]*):(aws-sdk:)?([A-Za-z0-9-]+):([A-Za-z0-9]+)"
                    + "(\\.sync:2|\\.sync|\\.waitForTaskToken)?");
    /** Services with an optimized integration of their own. */
    private static final Set<String> OPTIMIZED = Set.of("apigateway", "athena", "batch", "bedrock", "codebuild", "databrew", "dynamodb", "ecs", "eks",
            "elasticmapreduce", "emr-containers", "emr-serverless", "events", "glue", "http", "lambda", "mediaconvert", "sagemaker", "sns", "sqs",
            "states");
    private static final Set<String> WITHOUT_SYNC = Set.of("apigateway", "dynamodb", "events", "http", "lambda", "sns", "sqs");
    private static final Set<String> WITHOUT_TOKEN = Set.of("athena", "batch", "codebuild", "databrew", "dynamodb", "elasticmapreduce",
            "emr-containers", "emr-serverless", "glue", "http", "mediaconvert", "sagemaker");

    private TaskResourceReader() {
    }

    static Optional<TaskResource> read(String arn, Declaration state) {
        Fields fields = state.fields();
        if (arn.contains("${")) {
            fields.invalid(FIELD, "Value is not a valid resource ARN: nothing took the place of the placeholder in '" + arn + "'");
        } else if (!arn.startsWith("arn:")) {
            fields.invalid(FIELD, "Value is not a valid resource ARN");
        } else if (LAMBDA_FUNCTION.matcher(arn).matches()) {
            return Optional.of(new TaskResource.LambdaFunction(arn));
        } else if (ACTIVITY.matcher(arn).matches()) {
            expressAllows(!state.scope().express(), "activities", fields);
            return Optional.of(new TaskResource.Activity(arn));
        } else {
            return INTEGRATION.matcher(arn).results().filter(match -> match.start() == 0 && match.end() == arn.length()).findFirst()
                    .map(parts -> integration(arn, parts, state)).orElseGet(() -> notRecognized(arn, fields));
        }
        return Optional.empty();
    }

    private static Optional<TaskResource> integration(String arn, MatchResult parts, Declaration state) {
        boolean sdk = parts.group(3) != null;
        String service = parts.group(4);
        String suffix = parts.group(6) == null ? "" : parts.group(6);
        String action = parts.group(5);
        if (!exists(sdk, service, action, suffix) || !parts.group(1).isEmpty() || !parts.group(2).isEmpty()) {
            return notRecognized(arn, state.fields());
        }
        if (sdk || !service.equals("lambda") && !service.equals("states")) {
            state.fields().unsupportedByEngine(FIELD, "The engine does not run the integration '" + arn + "'; it runs Lambda functions, activities, "
                    + "lambda:invoke and states:startExecution");
            return Optional.empty();
        }
        Pattern pattern = pattern(suffix);
        expressAllows(!state.scope().express() || pattern == Pattern.REQUEST_RESPONSE, "'" + suffix + "' service integration", state.fields());
        return Optional.of(new TaskResource.Integration(arn, service, action + suffix, pattern));
    }

    private static boolean exists(boolean sdk, String service, String action, String suffix) {
        if (sdk) {
            return !suffix.startsWith(".sync");
        }
        return switch (service) {
            case "lambda" -> action.equals("invoke") && !suffix.startsWith(".sync");
            case "states" -> action.equals("startExecution");
            default -> OPTIMIZED.contains(service) && !suffix.equals(".sync:2")
                    && !(suffix.equals(".sync") && WITHOUT_SYNC.contains(service))
                    && !(suffix.equals(".waitForTaskToken") && WITHOUT_TOKEN.contains(service));
        };
    }

    private static Pattern pattern(String suffix) {
        return switch (suffix) {
            case ".sync" -> Pattern.SYNC;
            case ".sync:2" -> Pattern.SYNC_2;
            case ".waitForTaskToken" -> Pattern.WAIT_FOR_TASK_TOKEN;
            default -> Pattern.REQUEST_RESPONSE;
        };
    }

    /** EXPRESS executions are too short for work that reports later ("Choosing workflow type in Step Functions"). */
    private static void expressAllows(boolean allowed, String what, Fields fields) {
        if (!allowed) {
            fields.invalid(FIELD, "Express state machine does not support " + what);
        }
    }

    private static Optional<TaskResource> notRecognized(String arn, Fields fields) {
        fields.invalid(FIELD, "The resource provided " + arn + " is not recognized. The value is not a valid resource ARN, or the resource is not "
                + "available in this region.");
        return Optional.empty();
    }
}
