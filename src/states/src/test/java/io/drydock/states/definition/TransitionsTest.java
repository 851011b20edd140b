package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Transitions": the findings are those that users of ValidateStateMachineDefinition have published. */
class TransitionsTest {
    private static final String END_MISSING = "MISSING_END_STATE: Workflow has no terminal state at null";

    private static String pass(String name, String next) {
        return "'" + name + "': {'Type': 'Pass', 'Next': '" + next + "'}";
    }

    @Test
    void aTargetThatIsMissingAndAStateThatNothingLeadsTo() {
        assertThat(Definitions.written(Definitions.machine("", pass("S", "pass3") + ", 'pass2': {'Type': 'Pass', 'End': true}"))).containsExactly(
                "MISSING_TRANSITION_TARGET: Missing 'Next' target: pass3 at /States/S/Next",
                "MISSING_TRANSITION_TARGET: State \"pass2\" is not reachable. at /States/pass2");
    }

    @Test
    void aLoopWithoutAnEndIsOneFinding() {
        assertThat(Definitions.written(Definitions.machine("", pass("S", "B") + ", " + pass("B", "S") + ", " + pass("C", "S")))).containsExactly(END_MISSING);
    }

    @Test
    void aLoopIsNoMistakeWhereAnotherStateEnds() {
        assertThat(Definitions.written(Definitions.machine("", pass("S", "B") + ", " + pass("B", "S") + ", 'C': {'Type': 'Succeed'}")))
                .containsExactly("MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C");
    }

    @Test
    void aMissingTargetIsFoundBesideTheMissingEnd() {
        assertThat(Definitions.written(Definitions.machine("", pass("S", "NOPE"))))
                .containsExactly("MISSING_TRANSITION_TARGET: Missing 'Next' target: NOPE at /States/S/Next", END_MISSING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsNull': true, 'Next': 'X'}], 'Default': 'E'       | Choices[0]/Next
            'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsNull': true, 'Next': 'E'}], 'Default': 'X'       | Default
            'Type': 'Task', 'Resource': '@', 'Next': 'E', 'Catch': [{'ErrorEquals': ['A'], 'Next': 'X'}]          | Catch[0]/Next
            """)
    void everyWayLeadsSomewhere(String state, String field) {
        assertThat(Definitions.written(Definitions.machine("", "'S': {" + state + "}, 'E': {'Type': 'Succeed'}")))
                .containsExactly("MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /States/S/" + field);
    }

    @Test
    void aStartThatIsNoStateLeavesEveryStateUnreached() {
        assertThat(Definitions.written(Definitions.json("{'StartAt': 'X', 'States': {'S': {'Type': 'Succeed'}}}"))).containsExactly(
                "MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /StartAt",
                "MISSING_TRANSITION_TARGET: State \"S\" is not reachable. at /States/S");
    }

    @Test
    void aBranchIsAWorldOfItsOwn() {
        String branch = "'S': {'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'A', 'States': {" + pass("A", "S")
                + ", 'B': {'Type': 'Succeed'}}}]}";
        assertThat(Definitions.written(Definitions.machine("", branch))).containsExactly(
                "MISSING_TRANSITION_TARGET: Missing 'Next' target: S at /States/S/Branches[0]/States/A/Next",
                "MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/S/Branches[0]/States/B");
    }

    /** AWS asks for an end in the outermost workflow only. */
    @Test
    void aProcessorMayRunInCircles() {
        assertThat(Definitions.written(Definitions.machine("", "'S': {'Type': 'Map', 'End': true, 'ItemProcessor': {'StartAt': 'A', 'States': {"
                + pass("A", "B") + ", " + pass("B", "A") + "}}}"))).isEmpty();
    }

    @Test
    void namesAreUniqueInTheWholeStateMachine() {
        assertThat(Definitions.written(Definitions.machine("", "'S': {'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'S', 'States': "
                + "{'S': {'Type': 'Succeed'}}}]}"))).containsExactly("DUPLICATE_STATE_NAME: Duplicate State name: S at /States/S/Branches[0]/States/S");
    }

    @ParameterizedTest
    @CsvSource({"80, 0", "81, 1"})
    void aNameHasAtMostEightyCharacters(int length, int findings) {
        String name = "x".repeat(length);
        assertThat(Definitions.errors(Definitions.machine("", pass("S", name) + ", '" + name + "': {'Type': 'Succeed'}")))
                .hasSize(findings).allMatch(found -> found.code() == Diagnostic.Code.INVALID_STATE_NAME);
    }

    @Test
    void aNameIsNotEmpty() {
        assertThat(Definitions.errors(Definitions.machine("", pass("S", "") + ", '': {'Type': 'Succeed'}"))).extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.INVALID_STATE_NAME);
    }
}
