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
    /**
     * What things may be called, as a regular expression ("CreateStateMachine", "StartExecution", "CreateActivity": name): 1 to 80 characters
     * and none of white space, brackets, wildcards, control characters, surrogates and {@code " # % \ ^ | ~ ` $ & , ; : /}.
     */
    public static final String NAME =
            "[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}\\u0080-\\u009f\\p{Cs}\\ufffe\\uffff\\x{10000}-\\x{10ffff}]{1,80}";

    private static final String STATES = "arn:aws[a-z-]*:states:[a-z0-9-]+:\\d{12}:";
    private static final String CHILD = NAME + "(?:/" + NAME + ")?";
    private static final Pattern EXECUTION = Pattern.compile(STATES + "execution:" + CHILD + ":" + NAME);
    private static final Pattern EXPRESS = Pattern.compile(STATES + "express:" + CHILD + ":" + NAME + ":" + NAME);
    private static final Pattern STATE_MACHINE = Pattern.compile(STATES + "stateMachine:(" + CHILD + ")");
    private static final Pattern ACTIVITY = Pattern.compile(STATES + "activity:(" + NAME + ")");
    private static final Pattern MAP_RUN = Pattern.compile("(" + STATES + ")mapRun:(" + NAME + "/" + NAME + "):" + NAME);

    public String stateMachine(String name) {
        return states("stateMachine:" + name);
    }

    public String execution(String stateMachine, String name) {
        return states("execution:" + stateMachine + ":" + name);
    }

    /**
     * An execution of an EXPRESS state machine: several may have the same name.
     *
     * @param id tells them apart
     */
    public String express(String stateMachine, String name, String id) {
        return states("express:" + stateMachine + ":" + name + ":" + id);
    }

    public String activity(String name) {
        return states("activity:" + name);
    }

    public String function(String name) {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
    }

    private String states(String resource) {
        return "arn:aws:states:" + region + ":" + account + ":" + resource;
    }

    /** The name of the state machine (of a Map state's: {@code <name>/<label>}), if {@code arn} is the ARN of one without version or alias. */
    public static Optional<String> stateMachineName(String arn) {
        return part(STATE_MACHINE, 1, arn);
    }

    /** Whether {@code arn} has the form of an execution's, of either type. */
    public static boolean isExecution(String arn) {
        return EXECUTION.matcher(arn).matches() || isExpress(arn);
    }

    /** Whether {@code arn} has the form of an execution's of an EXPRESS state machine. */
    public static boolean isExpress(String arn) {
        return EXPRESS.matcher(arn).matches();
    }

    /** The name of the activity, if {@code arn} is the ARN of one. */
    public static Optional<String> activityName(String arn) {
        return part(ACTIVITY, 1, arn);
    }

    /** The ARN of what the child executions of a map run are executions of, if {@code arn} is the ARN of a map run. */
    public static Optional<String> stateMachineOfMapRun(String arn) {
        Matcher matcher = MAP_RUN.matcher(arn);
        return matcher.matches() ? Optional.of(matcher.group(1) + "stateMachine:" + matcher.group(2)) : Optional.empty();
    }

    private static Optional<String> part(Pattern form, int group, String arn) {
        Matcher matcher = form.matcher(arn);
        return matcher.matches() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}
