package io.drydock.function.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks many at once. */
public final class Probes {
    private Probes() {
    }

    /**
     * What went wrong, in the order of the subjects.
     *
     * @param question asks one subject; it is interrupted when time is up
     * @param atOnce how many are asked at once
     * @param limit for all together
     */
    public static <S> List<Trouble> ask(List<S> subjects, Function<S, Optional<Trouble>> question, int atOnce, Duration limit)
            throws InterruptedException {
        Semaphore turns = new Semaphore(atOnce);
        List<Callable<Optional<Trouble>>> calls = new ArrayList<>();
        for (S subject : subjects) {
            calls.add(() -> {
                turns.acquire();
                try {
                    return question.apply(subject);
                } finally {
                    turns.release();
                }
            });
        }
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<Optional<Trouble>>> answers = workers.invokeAll(calls, limit.toMillis(), TimeUnit.MILLISECONDS);
            List<Trouble> troubles = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                trouble(subjects.get(i), answers.get(i), limit).ifPresent(troubles::add);
            }
            return troubles;
        } finally {
            workers.shutdownNow();
        }
    }

    private static Optional<Trouble> trouble(Object subject, Future<Optional<Trouble>> answer, Duration limit) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException _) {
            return Optional.of(new Trouble(subject + " was not asked to the end: the " + limit.toSeconds() + " s for all were over.", true));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException meant ? meant : new IllegalStateException(e.getCause());
        }
    }
}
