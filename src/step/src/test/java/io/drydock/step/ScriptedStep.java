package io.drydock.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A step that does what a test says, and counts. */
final class ScriptedStep implements Step {
    private final String digest;
    private final Function<Attempt, StepResult> work;
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger successes = new AtomicInteger();

    ScriptedStep(String digest, Function<Attempt, StepResult> work) {
        this.digest = digest;
        this.work = work;
    }

    /** Is done at the first call. */
    static ScriptedStep done(String digest) {
        return new ScriptedStep(digest, attempt -> new StepResult.Done(
                JsonNodeFactory.instance.objectNode().put("attempt", attempt.number()), "done at once"));
    }

    @Override
    public String name() {
        return "set-pxe-boot";
    }

    @Override
    public String inputDigest() {
        return digest;
    }

    @Override
    public StepResult attempt(Attempt attempt) {
        calls.incrementAndGet();
        var result = work.apply(attempt);
        if (!(result instanceof StepResult.InProgress)) {
            successes.incrementAndGet();
        }
        return result;
    }
}
