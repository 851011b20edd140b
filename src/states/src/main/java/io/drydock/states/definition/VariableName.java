package io.drydock.states.definition;

import java.util.regex.Pattern;

/** What a variable may be called ("Passing data between states with variables"). */
final class VariableName {
    static final String RULE = "a variable's name has 1 to 80 letters, digits and underscores, begins with a letter, and is not 'states'";
    private static final Pattern PATTERN = Pattern.compile("[\\p{L}][\\p{L}\\p{Nd}_]{0,79}");

    private VariableName() {
    }

    static boolean valid(String name) {
        return PATTERN.matcher(name).matches() && !name.equals("states");
    }
}
