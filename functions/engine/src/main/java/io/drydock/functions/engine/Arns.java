package io.drydock.functions.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of things in the form that AWS gives them ("Identifiers for Step Functions").
 *
 * @param account 12 digits
 */
public record Arns(String region, String account) {
    private static final Pattern EXECUTION = Pattern.compile("arn:aws[a-z-]*:states:[a-z0-9-]+:\\d{12}:execution:([^:]+):([^:]+)");
    private static final Pattern STATE_MACHINE = Pattern.compile("arn:aws[a-z-]*:states:[a-z0-9-]+:\\d{12}:stateMachine:([^:]+)");
    private static final Pattern FUNCTION = Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]*:\\d{12}:function:([A-Za-z0-9_-]+)(:[^:]+)?");

    public String stateMachine(String name) {
        return "arn:aws:states:" + region + ":" + account + ":stateMachine:" + name;
    }

    public String execution(String stateMachine, String name) {
        return "arn:aws:states:" + region + ":" + account + ":execution:" + stateMachine + ":" + name;
    }

    public String function(String name) {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
    }

    /** The name of the state machine, if {@code arn} is the ARN of one. */
    public static Optional<String> stateMachineName(String arn) {
        Matcher matcher = STATE_MACHINE.matcher(arn);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether {@code arn} has the form of an execution's. */
    public static boolean isExecution(String arn) {
        return EXECUTION.matcher(arn).matches();
    }

    /** The name of the function, if {@code arn} is the ARN of one. */
    public static Optional<String> functionName(String arn) {
        Matcher matcher = FUNCTION.matcher(arn);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
