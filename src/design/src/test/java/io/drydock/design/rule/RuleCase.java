package io.drydock.design.rule;

import java.util.Set;

/** A design, and what one rule says of it. */
sealed interface RuleCase {
    String rule();

    ExampleDesign design();

    /** Why, in words. */
    String why();

    /**
     * The rule reports a place.
     *
     * @param alongside other rules that report errors for the same defect
     */
    record Reported(String rule, String path, String message, String why, Set<String> alongside, ExampleDesign design) implements RuleCase {
        @Override
        public String toString() {
            return rule + " reports: " + why;
        }
    }

    /** The rule reports nothing, though it is close. */
    record Silent(String rule, String why, ExampleDesign design) implements RuleCase {
        @Override
        public String toString() {
            return rule + " is silent: " + why;
        }
    }

    static RuleCase reports(String rule, String path, String message, String why, ExampleDesign design, String... alongside) {
        return new Reported(rule, path, message, why, Set.of(alongside), design);
    }

    static RuleCase silent(String rule, String why, ExampleDesign design) {
        return new Silent(rule, why, design);
    }
}
