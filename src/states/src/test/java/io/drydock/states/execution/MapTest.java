package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Inline Map states. */
class MapTest {
    private static final String WORK = "{\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:000000000000:function:work\", \"End\": true}";

    private static String map(String fields, String state) {
        return "{\"StartAt\": \"M\", \"States\": {\"M\": {\"Type\": \"Map\", " + fields
                + " \"ItemProcessor\": {\"StartAt\": \"S\", \"States\": {\"S\": " + state + "}}, \"End\": true}}}";
    }

    @Test
    void everyItemIsAnIterationWithEventsOfItsOwn() {
        Script script = new Script(map("", "{\"Type\": \"Pass\", \"End\": true}"), new Random(1));
        assertThat(script.run("[7, 8]")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[7, 8]")));
        assertThat(script.chain()).containsExactly("1<0 ExecutionStarted", "2<0 MapStateEntered", "3<2 MapStateStarted", "4<3 MapIterationStarted",
                "5<3 MapIterationStarted", "6<4 PassStateEntered", "7<6 PassStateExited", "8<7 MapIterationSucceeded", "9<5 PassStateEntered",
                "10<9 PassStateExited", "11<10 MapIterationSucceeded", "12<11 MapStateSucceeded", "13<11 MapStateExited", "14<13 ExecutionSucceeded");
        assertThat(script.history.get(2).details()).isEqualTo(Script.json("{\"length\": 2}"));
        assertThat(script.history.get(10).details()).isEqualTo(Script.json("{\"name\": \"M\", \"index\": 1}"));
    }

    @Test
    void noItemsNoIterations() {
        Script script = new Script(map("\"ItemsPath\": \"$.items\", \"ResultPath\": \"$.out\",", WORK), new Random(1));
        assertThat(script.run("{\"items\": []}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"items\": [], \"out\": []}")));
        assertThat(script.types()).containsExactly("ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapStateSucceeded", "MapStateExited",
                "ExecutionSucceeded");
    }

    @Test
    void maxConcurrencyOneIsOneAfterTheOther() {
        Script script = new Script(map("\"MaxConcurrency\": 1,", WORK), new Random(1), new Answer.Result("\"a\""), new Answer.Result("\"b\""));
        assertThat(script.run("[1, 2]")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[\"a\", \"b\"]")));
        assertThat(script.types().subList(3, 9)).containsExactly("MapIterationStarted", "TaskStateEntered", "LambdaFunctionScheduled",
                "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited");
        assertThat(script.payloads).containsExactly(Script.json("1"), Script.json("2"));
    }

    @Test
    void moreIterationsThanMayRunWaitForAPlace() {
        Answer[] answers = Collections.nCopies(100, new Answer.Result("1")).toArray(Answer[]::new);
        Script script = new Script(map("", WORK), new Random(1), answers).limits(7, 7);
        script.run(Script.json(Collections.nCopies(100, 0).toString()));
        int most = 0;
        int running = 0;
        for (String type : script.types()) {
            running += type.equals("MapIterationStarted") ? 1 : type.equals("MapIterationSucceeded") ? -1 : 0;
            most = Math.max(most, running);
        }
        assertThat(most).isEqualTo(7);
        assertThat(script.payloads).hasSize(100);
    }

    @Test
    void theEndOfAnIterationDoesNotStoreTheItemsAgain() {
        Answer[] answers = Collections.nCopies(20, new Answer.Result("1")).toArray(Answer[]::new);
        Script script = new Script(map("\"MaxConcurrency\": 2,", WORK), new Random(1), answers);
        script.run(Script.json(Collections.nCopies(20, 0).toString()));
        assertThat(script.changes.stream().flatMap(change -> change.branches().stream()).filter(branch -> branch.id().isEmpty())
                .filter(branch -> branch.activity() instanceof Activity.Iterating)).hasSize(1);
    }

    @Test
    void anItemSelectorSeesTheItemAndTheStatesInput() {
        Script script = new Script(map("\"ItemsPath\": \"$.items\", \"ItemSelector\": {\"i.$\": \"$$.Map.Item.Index\", \"v.$\": \"$$.Map.Item.Value\","
                + " \"all.$\": \"$.name\"},", "{\"Type\": \"Pass\", \"End\": true}"), new Random(1));
        assertThat(script.run("{\"name\": \"n\", \"items\": [5, 6]}")).isEqualTo(new ExecutionResult.Succeeded(
                Script.json("[{\"i\": 0, \"v\": 5, \"all\": \"n\"}, {\"i\": 1, \"v\": 6, \"all\": \"n\"}]")));
    }

    @Test
    void branchesOfAnIterationSeeItsItem() {
        String inner = "{\"Type\": \"Parallel\", \"Branches\": [{\"StartAt\": \"X\", \"States\": {\"X\": {\"Type\": \"Pass\", \"Parameters\": {\"i.$\": "
                + "\"$$.Map.Item.Index\"}, \"End\": true}}}], \"End\": true}";
        assertThat(new Script(map("", inner), new Random(1)).run("[7, 8]"))
                .isEqualTo(new ExecutionResult.Succeeded(Script.json("[[{\"i\": 0}], [{\"i\": 1}]]")));
    }

    @Test
    void anObjectsMembersAreItemsInJsonata() {
        Script script = new Script("""
                {"QueryLanguage": "JSONata", "StartAt": "M", "States": {"M": {"Type": "Map", "Items": "{% $states.input %}",
                  "ItemSelector": {"k": "{% $states.context.Map.Item.Key %}", "v": "{% $states.context.Map.Item.Value %}"},
                  "ItemProcessor": {"StartAt": "S", "States": {"S": {"Type": "Pass", "End": true}}}, "End": true}}}
                """, new Random(1));
        assertThat(script.run("{\"a\": 1, \"b\": 2}")).isEqualTo(new ExecutionResult.Succeeded(
                Script.json("[{\"k\": \"a\", \"v\": 1}, {\"k\": \"b\", \"v\": 2}]")));
    }

    @Test
    void anIterationThatFailsEndsTheOthers() {
        Script script = new Script(map("", WORK), new Random(1), new Answer.Error("Broken", "why"), new Answer.Silence());
        assertThat(script.run("[1, 2]")).isEqualTo(new ExecutionResult.Failed(Optional.of("Broken"), Optional.of("why")));
        assertThat(script.chain().subList(11, 18)).containsExactly("12<8 LambdaFunctionFailed", "13<12 TaskStateAborted", "14<13 MapIterationFailed",
                "15<12 TaskStateAborted", "16<11 MapIterationAborted", "17<12 MapStateFailed", "18<17 ExecutionFailed");
    }

    @Test
    void whatIsNoArrayFails() {
        assertThat(new Script(map("\"ItemsPath\": \"$.items\",", WORK), new Random(1)).run("{\"items\": 5}"))
                .isEqualTo(new ExecutionResult.Failed(Optional.of("States.Runtime"), Optional.of("An error occurred while executing the state 'M' "
                        + "(entered at the event id #2). Reference path \"$.items\" must point to array.")));
    }

    @Test
    void itemsThatAreMissingAreAConflictOfTheReferencePath() {
        // Users of AWS quote this error of Map states whose ItemsPath leads nowhere.
        assertThat(new Script(map("\"ItemsPath\": \"$.a.jobs\",", WORK), new Random(1)).run("{\"a\": {\"b\": 1}}"))
                .isEqualTo(new ExecutionResult.Failed(Optional.of("States.ReferencePathConflict"), Optional.of("An error occurred while executing the "
                        + "state 'M' (entered at the event id #2). Unable to apply step \"jobs\" to input {\"a\":{\"b\":1}}")));
    }

    @Test
    void aRetriedMapRunsAllIterationsAgain() {
        Script script = new Script(map("\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"]}], \"MaxConcurrency\": 1,", WORK), new Random(1),
                new Answer.Result("1"), new Answer.Error("Broken", ""), new Answer.Result("2"), new Answer.Result("3"));
        assertThat(script.run("[1, 2]")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[2, 3]")));
        assertThat(script.types()).doesNotContain("MapStateFailed");
    }
}
