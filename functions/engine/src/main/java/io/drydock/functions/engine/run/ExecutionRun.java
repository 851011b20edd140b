package io.drydock.functions.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.Effect;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionState;
import io.drydock.states.execution.Interpreter;
import io.drydock.states.execution.Transition;
import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs one execution on a thread of its own: takes what happens out of a queue, works out the transition, stores it, then does its
 * effects. What is not stored has not happened.
 */
final class ExecutionRun implements Runnable {
    private static final Logger LOG = Logger.getLogger(ExecutionRun.class);
    private static final Duration STORE_RETRY = Duration.ofSeconds(1);

    private final ExecutionRecords records;
    private final TaskInvoker invoker;
    private final Interpreter interpreter;
    private final InstantSource clock;
    private final BlockingQueue<ExecutionEvent> events = new LinkedBlockingQueue<>();
    private final List<Effect> begun;
    private ExecutionState state;
    private long version;
    private Optional<Instant> timer = Optional.empty();
    private Optional<Thread> call = Optional.empty();

    /** @param begun what is to be done for the state as it is stored, before anything else happens */
    ExecutionRun(ExecutionRecords records, TaskInvoker invoker, Interpreter interpreter, InstantSource clock, ExecutionRecords.Stored stored,
            List<Effect> begun) {
        this.records = records;
        this.invoker = invoker;
        this.interpreter = interpreter;
        this.clock = clock;
        this.state = stored.state();
        this.version = stored.version();
        this.begun = begun;
    }

    /** Something happened to the execution. */
    void happened(ExecutionEvent event) {
        events.add(event);
    }

    @Override
    public void run() {
        try {
            perform(begun);
            while (state.result().isEmpty()) {
                Transition transition = interpreter.apply(state, next(), clock.instant());
                if (transition.changed() && !save(transition)) {
                    LOG.warnf("Another engine runs the execution %s: this one leaves it alone", state.identity().executionArn());
                    return;
                }
                if (!transition.effects().isEmpty()) {
                    perform(transition.effects());
                }
            }
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "The execution %s stands still until the engine starts again", state.identity().executionArn());
        } catch (InterruptedException stopped) {
            LOG.debugf("The execution %s is left as it is stored", state.identity().executionArn());
        } finally {
            call.ifPresent(Thread::interrupt);
        }
    }

    /** The next event, or the timer's when nothing else comes before. */
    private ExecutionEvent next() throws InterruptedException {
        if (timer.isEmpty()) {
            return events.take();
        }
        long millis = Math.max(0, Duration.between(clock.instant(), timer.get()).toMillis() + 1);
        ExecutionEvent event = events.poll(millis, TimeUnit.MILLISECONDS);
        return event == null ? new ExecutionEvent.TimerFired() : event;
    }

    /** @return {@code false} if another engine wrote in between */
    private boolean save(Transition transition) throws InterruptedException {
        while (true) {
            try {
                boolean written = records.save(transition, version);
                if (!written && !alreadyStored(transition)) {
                    return false;
                }
                state = transition.state();
                version++;
                return true;
            } catch (StoreUnavailable unavailable) {
                LOG.warnf("The execution %s waits for the store: %s", state.identity().executionArn(), unavailable.getMessage());
                TimeUnit.MILLISECONDS.sleep(STORE_RETRY.toMillis());
            }
        }
    }

    /** A write without an answer may have been done. */
    private boolean alreadyStored(Transition transition) {
        return records.find(state.identity().executionArn())
                .filter(stored -> stored.version() == version + 1 && stored.state().equals(transition.state())).isPresent();
    }

    private void perform(List<Effect> effects) {
        timer = Optional.empty();
        call.ifPresent(Thread::interrupt);
        call = Optional.empty();
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.InvokeTask(long token, String resource, JsonNode input, Instant deadline) ->
                    call = Optional.of(Thread.ofVirtual().name("task of " + state.identity().name())
                            .start(() -> invoke(token, resource, input, deadline)));
                case Effect.StartTimer(Instant at) -> timer = Optional.of(at);
                case Effect.Continue() -> happened(new ExecutionEvent.Continued());
                case Effect.Complete(var result) -> LOG.infof("The execution %s ended: %s", state.identity().executionArn(), result.status());
            }
        }
    }

    private void invoke(long token, String resource, JsonNode input, Instant deadline) {
        try {
            happened(switch (invoker.invoke(resource, input, deadline)) {
                case TaskAnswer.Succeeded(JsonNode result) -> new ExecutionEvent.TaskSucceeded(token, result);
                case TaskAnswer.Failed(String error, String cause) -> new ExecutionEvent.TaskFailed(token, error, Optional.of(cause));
            });
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "The call of %s by the execution %s broke", resource, state.identity().executionArn());
            happened(new ExecutionEvent.TaskFailed(token, "States.Runtime", Optional.of("the engine could not call " + resource + ": "
                    + broken.getClass().getSimpleName())));
        }
    }
}
