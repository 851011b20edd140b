package io.drydock.step;

import io.drydock.step.StepRecord.Progress;
import io.drydock.step.StepRecord.Progress.Running;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write.Condition;
import io.drydock.store.Write.Put;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Guards steps, so that whoever coordinates them may call one as often as it likes, from as many places as it likes: work that has
 * succeeded for an input is not done again for it, two workers don't do it at once, and a worker that died is followed by the next.
 */
public final class StepRunner {
    private static final int MAX_ROUNDS = 20;
    private static final int MAX_UNAVAILABLE = 3;

    private final Store store;
    private final StepSettings settings;
    private final InstantSource clock;

    public StepRunner(Store store, StepSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Either the lease to work under, or the outcome that spares the work. */
    private sealed interface Start {
        record Work(StepLease lease) implements Start {
        }

        record Known(Outcome outcome) implements Start {
        }
    }

    /**
     * Answers what is stored where {@code step} has succeeded for this input, else takes the lease and makes an attempt.
     *
     * @return an outcome that is a success
     * @throws StepFailed if the step can't be done; stored as the outcome
     * @throws DesignInvalid if the design does not allow it; stored as the outcome
     * @throws DriverNotEnabled if the configuration does not allow it; stored as the outcome
     * @throws DownstreamUnavailable if something downstream, or the store, does not answer: ask again
     * @throws StepInProgress if long work goes on: ask again
     * @throws NodeBusy if another task has the node: ask again
     * @throws StepLeased if another worker has the step, or took it over because this one's lease ran out: ask again
     */
    public Outcome run(StepRequest request, Step step) {
        try {
            return switch (start(request, step, digest(step))) {
                case Start.Known(var outcome) -> outcome;
                case Start.Work(var lease) -> work(lease, step);
            };
        } catch (StoreUnavailable e) {
            throw new DownstreamUnavailable("step " + step.name() + " of " + StepKey.of(request, step.name()) + ": " + e.getMessage(), e);
        }
    }

    private static String digest(Step step) {
        try {
            return step.inputDigest();
        } catch (StepException | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StepFailed("the input of the step " + step.name() + " can't be told: " + Ending.describe(e), e);
        }
    }

    private Start start(StepRequest request, Step step, String digest) {
        var key = StepKey.of(request, step.name());
        var token = UUID.randomUUID().toString();
        var unavailable = 0;
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var item = store.get(key);
            var present = item.map(StepKey::record);
            var success = present.flatMap(record -> record.successFor(digest));
            if (success.isPresent()) {
                return new Start.Known(success.get());
            }
            var now = clock.instant();
            if (present.isPresent() && present.get().progress() instanceof Running running) {
                if (present.get().worker().equals(token)) {
                    return new Start.Work(lease(key, present.get(), item.get().version()));
                }
                refuseIfLeased(present.get(), running, now);
            }
            var next = leased(request, step.name(), digest, present, token, now);
            try {
                var condition = item.map(found -> Condition.version(found.version())).orElse(Condition.ABSENT);
                if (store.write(new Put(key, Json.bytes(next.toJson()), condition))) {
                    return new Start.Work(lease(key, next, item.map(found -> found.version() + 1).orElse(1L)));
                }
            } catch (StoreUnavailable e) {
                // It may have been done all the same: the next round sees that.
                if (++unavailable == MAX_UNAVAILABLE) {
                    throw e;
                }
                Pauses.pause(unavailable);
            }
        }
        throw new StepLeased("the step " + step.name() + " (" + key + ") is being taken by many workers at once; ask again",
                "other workers", clock.instant());
    }

    private StepLease lease(Key key, StepRecord record, long version) {
        return new StepLease(store, key, record, version, settings.lease(), clock);
    }

    private static void refuseIfLeased(StepRecord record, Running running, Instant now) {
        if (now.isBefore(running.leaseExpiresAt())) {
            throw new StepLeased("the step " + record.step() + " of task " + record.taskId()
                    + record.node().map(node -> " for node " + node).orElse("") + " is being worked on by " + running.owner() + " since "
                    + running.since() + ", until " + running.leaseExpiresAt() + " at least; ask again", running.owner(),
                    running.leaseExpiresAt());
        }
    }

    /** The record with which a worker takes the step, given what stands there: which attempt it is, with which handle. */
    private StepRecord leased(StepRequest request, String step, String digest, Optional<StepRecord> present, String token, Instant now) {
        var progress = new Running(settings.worker(), now, now.plus(settings.lease()));
        var history = present.map(record -> historyOnLease(record, digest, now)).orElse(List.of());
        if (present.isEmpty() || !present.get().digest().equals(digest)) {
            return new StepRecord(request.taskId(), step, request.node(), digest, request.designId(), progress, token, 1, Optional.empty(), "",
                    now, now, now, history);
        }
        var record = present.get();
        var samePoll = record.progress() instanceof Progress.InProgress;
        return new StepRecord(record.taskId(), step, record.node(), digest, record.designId(), progress, token,
                record.attempt() + (samePoll ? 0 : 1), record.handle(), record.reason(), record.startedAt(),
                samePoll ? record.attemptStartedAt() : now, now, history);
    }

    private List<AttemptLine> historyOnLease(StepRecord record, String digest, Instant now) {
        return switch (record.progress()) {
            case Running(var owner, _, var leaseExpiresAt) -> record.historyWith(record.line(AttemptLine.LOST,
                    "the worker " + owner + " gave no sign of life until " + leaseExpiresAt, now), settings.history());
            case Progress.InProgress() when !record.digest().equals(digest) -> record.historyWith(record.line(AttemptLine.REPLACED,
                    "the input changed while work was in progress: " + record.reason(), now), settings.history());
            case Progress.InProgress(), Progress.Unavailable(), Progress.Ended _ -> record.history();
        };
    }

    private Outcome work(StepLease lease, Step step) {
        var record = lease.record();
        var expiresAt = ((Running) record.progress()).leaseExpiresAt();
        var attempt = new Attempt(record.attempt(), record.handle(), expiresAt, lease::require);
        Ending ending;
        try (var _ = Heartbeat.start(lease, settings.heartbeat())) {
            ending = Ending.of(step, attempt);
        }
        var now = clock.instant();
        switch (ending) {
            case Ending.Final end -> {
                var outcome = new Outcome(record.taskId(), record.step(), record.node(), end.status(), end.reason(), end.output(),
                        record.attempt(), record.startedAt(), now);
                var line = record.line(outcome.toJson().path("status").asText(), end.reason(), now);
                lease.end(record.with(new Progress.Ended(outcome), Optional.empty(), outcome.reason(),
                        record.historyWith(line, settings.history()), now));
                end.error().ifPresent(error -> {
                    throw error;
                });
                return outcome;
            }
            case Ending.Waiting(var handle, var error) -> {
                lease.end(record.with(new Progress.InProgress(), handle, error.getMessage(), record.history(), now));
                throw error;
            }
            case Ending.Retry(var error) -> {
                var line = record.line(AttemptLine.UNAVAILABLE, error.getMessage(), now);
                lease.end(record.with(new Progress.Unavailable(), record.handle(), error.getMessage(),
                        record.historyWith(line, settings.history()), now));
                throw error;
            }
        }
    }
}
