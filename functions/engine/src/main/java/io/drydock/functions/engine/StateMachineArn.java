package io.drydock.functions.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the ARN of a state machine names ("AWS Step Functions API Reference", StartExecution: qualified and unqualified state machine ARNs).
 */
public sealed interface StateMachineArn {
    /** The name of the state machine that all of them belong to. */
    String name();

    /** {@code …:stateMachine:<name>}: the state machine as it is now. */
    record Unqualified(String name) implements StateMachineArn {
    }

    /** {@code …:stateMachine:<name>:<number>}. */
    record Version(String name, long number) implements StateMachineArn {
    }

    /** {@code …:stateMachine:<name>:<alias>}; an alias is not a number. */
    record Alias(String name, String alias) implements StateMachineArn {
    }

    /** {@code …:stateMachine:<name>/<label>}: what the child executions of a DISTRIBUTED Map state run. */
    record MapState(String name, String label) implements StateMachineArn {
    }

    /** Empty unless {@code arn} has one of these forms. */
    static Optional<StateMachineArn> parse(String arn) {
        Matcher matcher = Form.STATE_MACHINE.matcher(arn);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group("name");
        if (matcher.group("label") != null) {
            return Optional.of(new MapState(name, matcher.group("label")));
        }
        if (matcher.group("version") != null) {
            return Optional.of(new Version(name, Long.parseLong(matcher.group("version"))));
        }
        return Optional.of(matcher.group("alias") == null ? new Unqualified(name) : new Alias(name, matcher.group("alias")));
    }

    /** How it is written. */
    final class Form {
        private static final Pattern STATE_MACHINE = Pattern.compile("arn:aws[a-z-]*:states:[a-z0-9-]+:\\d{12}:stateMachine:(?<name>" + Arns.NAME
                + ")(?:/(?<label>" + Arns.NAME + ")|:(?<version>\\d{1,18})|:(?<alias>[A-Za-z0-9_.-]*[A-Za-z_.-][A-Za-z0-9_.-]*))?");

        private Form() {
        }
    }
}
