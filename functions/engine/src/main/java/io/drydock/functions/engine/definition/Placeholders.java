package io.drydock.functions.engine.definition;

import io.drydock.functions.engine.Arns;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in a definition, as SAM's DefinitionSubstitutions has them: {@code ${LoadDesign}} stands for the ARN of the function
 * {@code load-design}, {@code ${DeployNodeStateMachine}} for that of the state machine {@code deploy-node}.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final String STATE_MACHINE = "StateMachine";

    private Placeholders() {
    }

    /** @param arns in whose region and account functions and state machines are */
    static String replace(String definition, Arns arns) {
        return PLACEHOLDER.matcher(definition).replaceAll(match -> Matcher.quoteReplacement(arn(match.group(1), arns)));
    }

    private static String arn(String placeholder, Arns arns) {
        boolean stateMachine = placeholder.endsWith(STATE_MACHINE) && placeholder.length() > STATE_MACHINE.length();
        return stateMachine ? arns.stateMachine(dashed(placeholder.substring(0, placeholder.length() - STATE_MACHINE.length())))
                : arns.function(dashed(placeholder));
    }

    private static String dashed(String words) {
        return WORD_START.matcher(words).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
