package io.drydock.functions.drydock;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Calls of this process's own functions. A call goes on when nobody waits for its answer any more, as one of a function elsewhere does:
 * a step that has begun comes to its end, and to its outcome, when its task is stopped meanwhile.
 */
@Singleton
class RunningCalls {
    /** Behind the engine, which would take what it hears of an interrupted call for the call's end. */
    private static final int LAST = 3000;

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    /**
     * Calls and waits for the answer.
     *
     * @throws InterruptedException if the answer is not wanted any more
     */
    <T> T answer(String name, Callable<T> call) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("call of " + name).unstarted(() -> {
            try {
                answer.complete(call.call());
            } catch (Exception | Error failure) {
                answer.completeExceptionally(failure);
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(thread);
        thread.start();
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the call of " + name + " broke", failure.getCause());
        }
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        running.forEach(Thread::interrupt);
    }
}
