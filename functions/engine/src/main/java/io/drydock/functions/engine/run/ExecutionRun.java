package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.task.TaskCall;
import io.drydock.states.execution.Effect;
import io.drydock.states.execution.End;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.store.StoreUnavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Runs one execution. Whatever happens to it comes into a mailbox; while there is mail, and only then, a thread is at work on it: it works
 * out what all of it does, stores that in one write, and then does the effects. What is not stored has not happened: where anything goes
 * wrong, the execution is forgotten and restored from the store.
 */
final class ExecutionRun {
    private static final Logger LOG = Logger.getLogger(ExecutionRun.class);
    /** So often a run may break without getting anything stored in between; then the execution fails, which is better than to hang for ever. */
    private static final int MAX_BREAKS = 5;

    private final String arn;
    private final RunServices services;
    private final Mailbox mailbox = new Mailbox();
    /** The child executions that it waits for, or has waited for lately. */
    private final Set<String> children = ConcurrentHashMap.newKeySet();
    private Optional<Birth> birth;
    private Optional<LiveExecution> live = Optional.empty();
    private int breaks;
    private volatile RunTasks tasks;
    private volatile Optional<Timers.Timer> timer = Optional.empty();
    private volatile Optional<ExecutionRecord> stored = Optional.empty();
    private volatile CompletableFuture<ExecutionRecord> ended = new CompletableFuture<>();
    private volatile Optional<Thread> worker = Optional.empty();

    /** @param birth empty for an execution that is in the store */
    ExecutionRun(String arn, Optional<Birth> birth, RunServices services) {
        this.arn = arn;
        this.birth = birth;
        this.services = services;
        this.tasks = new RunTasks(services.tasks());
    }

    /** @return {@code false} if this run is over */
    boolean post(Mail<?> mail) {
        return switch (mailbox.post(mail)) {
            case CLOSED -> false;
            case WAITS -> true;
            case NEEDS_WORKER -> {
                Thread.ofVirtual().name("execution " + arn).start(this::work);
                yield true;
            }
        };
    }

    private void happened(ExecutionEvent event) {
        post(new Mail.Happened(event));
    }

    /** As it is stored; empty until it is here. */
    Optional<ExecutionRecord> stored() {
        return stored;
    }

    /** Completes when it has ended and that is stored. */
    CompletableFuture<ExecutionRecord> ended() {
        return ended;
    }

    boolean waitsFor(String childArn) {
        return children.contains(childArn);
    }

    private void work() {
        worker = Optional.of(Thread.currentThread());
        Backoff backoff = new Backoff(services.random());
        boolean told = false;
        try {
            do {
                Turn turn = new Turn();
                try {
                    turn(turn);
                    backoff = new Backoff(services.random());
                    told = false;
                } catch (StoreUnavailable unavailable) {
                    if (!told) {
                        LOG.warnf("The execution %s waits for the store: %s", arn, unavailable.getMessage());
                    }
                    told = true;
                    retryAfter(backoff, turn, unavailable);
                } catch (RuntimeException | Error broken) {
                    // Errors too (data nested too deeply, no memory left): nobody else would ever take it up again.
                    breaks++;
                    if (live.isEmpty() && breaks >= MAX_BREAKS) {
                        LOG.errorf(broken, "The execution %s can't be read; it is left as it is stored", arn);
                        services.runs().retire(arn, this);
                        close();
                        return;
                    }
                    LOG.errorf(broken, "The execution %s is restored from the store and goes on from there", arn);
                    retryAfter(backoff, turn, broken);
                }
            } while (!mayRest());
        } catch (InterruptedException closing) {
            LOG.debugf("The execution %s is left as it is stored", arn);
        }
    }

    private void retryAfter(Backoff backoff, Turn turn, Throwable why) throws InterruptedException {
        forget();
        StoreUnavailable told = new StoreUnavailable("whether the execution " + arn + " took this is not known: look, then ask again", why);
        turn.mails().forEach(mail -> mail.answer().completeExceptionally(told));
        backoff.pause();
        mailbox.post(new Mail.Wake());
    }

    private void forget() {
        live = Optional.empty();
        tasks.leave();
        tasks = new RunTasks(services.tasks());
        timer.ifPresent(services.timers()::cancel);
        timer = Optional.empty();
    }

    private boolean mayRest() {
        boolean over = live.map(here -> here.execution().end().isPresent()).orElse(true);
        if (over && mailbox.closeIfEmpty()) {
            services.runs().retire(arn, this);
            return true;
        }
        return mailbox.rest();
    }

    private void turn(Turn turn) throws InterruptedException {
        if (mailbox.isClosed()) {
            throw new InterruptedException("the engine stood down");
        }
        Optional<LiveExecution> here = live.isPresent() ? live : load(turn);
        live = here;
        if (here.isEmpty()) {
            for (Optional<Mail<?>> mail = mailbox.take(); mail.isPresent(); mail = mailbox.take()) {
                mail.get().answer().complete(Optional.empty());
            }
            return;
        }
        if (breaks >= MAX_BREAKS) {
            turn.apply(here.get().execution(), new ExecutionEvent.Broken("The engine broke " + breaks
                    + " times on the same step of this execution; its log says how."), services.clock().instant());
        }
        while (!turn.isFull()) {
            Optional<Mail<?>> mail = mailbox.take();
            if (mail.isEmpty()) {
                break;
            }
            read(turn, here.get(), mail.get());
        }
        finish(turn, here.get());
    }

    /** Begins it, or restores it; empty if there is nothing of that ARN. */
    private Optional<LiveExecution> load(Turn turn) throws InterruptedException {
        Loading loading = new Loading(arn, services);
        if (birth.isPresent()) {
            Birth begins = birth.get();
            Optional<LiveExecution> begun = loading.begin(begins);
            birth = Optional.empty();
            begun.ifPresent(here -> {
                stored = Optional.of(here.stored());
                ended(here);
            });
            begins.begun().complete(begun.map(LiveExecution::stored));
            if (begun.isPresent()) {
                begun.get().takeEffects().forEach(effect -> perform(begun.get(), effect));
                return begun;
            }
        }
        Optional<LiveExecution> restored = loading.restore();
        restored.ifPresent(here -> {
            stored = Optional.of(here.stored());
            here.takeEffects().forEach(effect -> perform(here, effect));
            if (here.execution().end().isEmpty()) {
                here.execution().identity().origin().ifPresent(origin -> services.runs().askParent(origin, arn));
            }
        });
        return restored;
    }

    private void read(Turn turn, LiveExecution here, Mail<?> mail) {
        Instant now = services.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        switch (mail) {
            case Mail.Happened(ExecutionEvent event, var answer) -> {
                ExecutionRecord before = here.record();
                turn.apply(here.execution(), event, now);
                ExecutionRecord after = here.record();
                turn.add(mail, () -> answer.complete(Optional.of(new Mail.Difference(before, after))));
                forgetAnswered(event);
            }
            case Mail.Report(var token, var event, var answer) -> {
                boolean awaited = here.execution().awaits(token) && turn.apply(here.execution(), event, now);
                turn.add(mail, () -> answer.complete(Optional.of(awaited)));
                forgetAnswered(event);
            }
            case Mail.Question<?> question -> answer(turn, here, question);
            case Mail.Wanted(Optional<Instant> redrivenAt, var answer) -> {
                turn.add(mail, () -> answer.complete(Optional.of(true)));
                // An end that is not stored yet will be told when it is.
                here.stored().end().filter(_ -> here.execution().end().isPresent()).ifPresent(end -> {
                    if (redrivenAt.filter(at -> failedBefore(end, at)).isPresent()) {
                        turn.apply(here.execution(), new ExecutionEvent.Redriven(), now);
                    } else {
                        tellParent(here, end);
                    }
                });
            }
            case Mail.Wake(var answer) -> turn.add(mail, () -> answer.complete(Optional.of(true)));
        }
    }

    private static <T> void answer(Turn turn, LiveExecution here, Mail.Question<T> question) {
        T answer = question.question().apply(here.execution());
        turn.add(question, () -> question.answer().complete(Optional.of(answer)));
    }

    private static boolean failedBefore(End end, Instant at) {
        return !(end.result() instanceof ExecutionResult.Succeeded) && !end.at().isAfter(at);
    }

    private void forgetAnswered(ExecutionEvent event) {
        switch (event) {
            case ExecutionEvent.TaskSucceeded(String branch, long token, var _) -> tasks.ended(branch, token);
            case ExecutionEvent.TaskFailed(String branch, long token, var _, var _) -> tasks.ended(branch, token);
            case ExecutionEvent.ChildEnded(var _, String childArn, var _) -> children.remove(childArn);
            case ExecutionEvent _ -> {
            }
        }
    }

    private void finish(Turn turn, LiveExecution here) throws InterruptedException {
        if (turn.change().isPresent()) {
            boolean hadEnded = here.stored().end().isPresent();
            if (!here.save(turn, services)) {
                LOG.warnf("Another engine runs the execution %s: this one leaves it alone", arn);
                turn.mails().forEach(mail -> mail.answer().completeExceptionally(
                        new StoreUnavailable("another engine runs the execution " + arn + ": ask that one")));
                services.runs().retire(arn, this);
                close();
                throw new InterruptedException("another engine runs it");
            }
            breaks = 0;
            if (hadEnded && here.stored().end().isEmpty()) {
                ended = new CompletableFuture<>();
            }
            stored = Optional.of(here.stored());
        }
        turn.effects().forEach(effect -> perform(here, effect));
        setTimer(here);
        ended(here);
        turn.answer();
    }

    private void setTimer(LiveExecution here) {
        Optional<Instant> due = here.execution().due().map(at -> at.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS));
        if (!due.equals(timer.map(Timers.Timer::at)) || due.filter(at -> at.isAfter(services.clock().instant())).isEmpty()) {
            timer.ifPresent(services.timers()::cancel);
            timer = due.map(at -> services.timers().set(at, () -> happened(new ExecutionEvent.TimerFired())));
        }
    }

    private void ended(LiveExecution here) {
        if (here.stored().end().isPresent() && !ended.isDone()) {
            ended.complete(here.stored());
            tellParent(here, here.stored().end().get());
        }
    }

    private void tellParent(LiveExecution here, End end) {
        here.execution().identity().origin().ifPresent(origin -> services.runs().here(origin.parentArn())
                .ifPresent(parent -> parent.happened(new ExecutionEvent.ChildEnded(origin.branch(), arn, end.result()))));
    }

    private void perform(LiveExecution here, Effect effect) {
        switch (effect) {
            case Effect.InvokeTask task -> tasks.start(new TaskCall(arn, task.branch(), task.token(), task.resource(), task.arguments(),
                    task.taskToken(), task.deadline(), task.submitted(), this::happened));
            case Effect.CancelTask(String branch, long token) -> tasks.cancel(branch, token);
            case Effect.StartChild start -> {
                children.add(start.child().executionArn());
                services.runs().startChild(start, here.definition(), here.stored().redrivenAt());
            }
            case Effect.StopChild(var _, String childArn) -> {
                children.remove(childArn);
                services.runs().here(childArn).ifPresent(child -> child.happened(new ExecutionEvent.Aborted(Optional.empty(), Optional.empty())));
            }
            case Effect.Continue() -> happened(new ExecutionEvent.Continued());
            case Effect.Complete(var result) -> LOG.debugf("The execution %s ended: %s", arn, result.status());
        }
    }

    /** Leaves it as it is stored. */
    void close() {
        StoreUnavailable told = new StoreUnavailable("this engine does not run the execution " + arn + " any more: ask again");
        List<Mail<?>> left = new ArrayList<>(mailbox.close());
        left.forEach(mail -> mail.answer().completeExceptionally(told));
        worker.ifPresent(Thread::interrupt);
        tasks.leave();
        timer.ifPresent(services.timers()::cancel);
        ended.completeExceptionally(told);
    }
}
