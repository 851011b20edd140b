package io.drydock.functions.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Change;
import io.drydock.states.execution.Effect;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.MapRun;
import io.drydock.states.execution.Transition;
import io.drydock.states.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run does at a time: the transitions of all events that are there, put together into one write. */
final class Turn {
    private static final int MAX_MAILS = 256;
    private static final int MAX_CHARACTERS = 1024 * 1024;
    /** What begins and ends with an execution and its map runs goes into one write, which has room for so many. */
    private static final int MAX_MAP_RUNS = 8;

    private final List<HistoryEvent> history = new ArrayList<>();
    private final List<MapRun> mapRuns = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Mail<?>> mails = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Optional<Change> change = Optional.empty();
    private long characters;

    /** Whether the rest has to wait for the next turn. */
    boolean isFull() {
        return mails.size() >= MAX_MAILS || characters >= MAX_CHARACTERS || mapRuns.size() >= MAX_MAP_RUNS;
    }

    /** @param answer is given when the turn is stored */
    void add(Mail<?> mail, Runnable answer) {
        mails.add(mail);
        answers.add(answer);
    }

    /** @return whether anything happened */
    boolean apply(Execution execution, ExecutionEvent event, Instant now) {
        Transition transition = execution.apply(event, now);
        if (transition.changed()) {
            change = Optional.of(change.map(earlier -> earlier.then(transition.change())).orElse(transition.change()));
            history.addAll(transition.history());
            mapRuns.addAll(transition.mapRuns());
            transition.history().forEach(happened -> happened.details().forEach(detail -> characters += detail.isTextual() ? length(detail) : 0));
        }
        effects.addAll(transition.effects());
        return transition.changed();
    }

    private static int length(JsonNode text) {
        return text.textValue().length();
    }

    /** Empty if nothing has to be stored. */
    Optional<Change> change() {
        return change;
    }

    List<HistoryEvent> history() {
        return history;
    }

    List<MapRun> mapRuns() {
        return mapRuns;
    }

    List<Mail<?>> mails() {
        return mails;
    }

    /** Without the tasks that nobody waits for any more at the end of the turn. */
    List<Effect> effects() {
        Set<Effect.CancelTask> cancelled = new HashSet<>();
        effects.forEach(effect -> {
            if (effect instanceof Effect.CancelTask cancel) {
                cancelled.add(cancel);
            }
        });
        return effects.stream().filter(effect -> !(effect instanceof Effect.InvokeTask task
                && cancelled.contains(new Effect.CancelTask(task.branch(), task.token())))).toList();
    }

    void answer() {
        answers.forEach(Runnable::run);
    }
}
