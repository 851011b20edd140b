package io.drydock.functions.oob.ipmi.client;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.LanResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A session with a BMC, for one thread at a time; calls block. A request is transmitted again until it is answered or its time is over. What a
 * command does is done once as long as the BMC knows the repetition of a request by its sequence number, as IPMI wants it: a BMC that restarts,
 * or forgets, between two transmissions may do it twice. So after a power command without an answer the state is to be read before it is asked
 * for again.
 */
public final class IpmiConnection implements AutoCloseable {
    private final IoLoop loop;
    private final IpmiTarget target;
    private final Conversation conversation;
    private final Runnable closed;
    private final AtomicBoolean open = new AtomicBoolean(true);

    IpmiConnection(IoLoop loop, IpmiTarget target, Conversation conversation, Runnable closed) {
        this.loop = loop;
        this.target = target;
        this.conversation = conversation;
        this.closed = closed;
    }

    void login() {
        wait(this::startLogin);
    }

    private void startLogin(CompletableFuture<Void> done) {
        run(() -> conversation.login(done), done);
    }

    /** Whom it is with. */
    public IpmiTarget target() {
        return target;
    }

    /**
     * Has a command done.
     *
     * @throws BmcException if it isn't answered, or is refused
     */
    public <R> R send(IpmiCommand<R> command) {
        return switch (ask(command)) {
            case IpmiReply.Answer<R>(R value) -> value;
            case IpmiReply.Refusal<R> refusal -> throw refusal(command, refusal);
        };
    }

    /** The exception for a refusal that the caller can't do without. */
    public BmcException refusal(IpmiCommand<?> command, IpmiReply.Refusal<?> refusal) {
        return Failures.refused(target, command, refusal.code());
    }

    /**
     * Asks a command that may be refused.
     *
     * @throws BmcException if it isn't answered, or not understandably
     */
    public <R> IpmiReply<R> ask(IpmiCommand<R> command) {
        LanResponse response = wait(answer -> run(() -> conversation.call(command, answer), answer));
        if (!response.completion().ok()) {
            return new IpmiReply.Refusal<>(response.completion());
        }
        try {
            return new IpmiReply.Answer<>(command.answer(response.data()));
        } catch (MalformedMessage e) {
            throw Failures.malformed(target, command, e);
        }
    }

    /**
     * Asks for something that a BMC need not have; absent if it has not.
     *
     * @throws BmcException if it isn't answered, or is refused because the BMC is busy or the privilege too low
     */
    public <R> Optional<R> find(IpmiCommand<R> command) {
        return switch (ask(command)) {
            case IpmiReply.Answer<R>(R value) -> Optional.of(value);
            case IpmiReply.Refusal<R> refusal -> {
                BmcException failure = refusal(command, refusal);
                if (failure.kind() == Kind.BUSY || failure.kind() == Kind.PRIVILEGE_REFUSED) {
                    throw failure;
                }
                yield Optional.empty();
            }
        };
    }

    private void run(Runnable task, CompletableFuture<?> future) {
        if (!loop.execute(task)) {
            future.completeExceptionally(Failures.clientClosed(target));
        }
    }

    private <T> T wait(Consumer<CompletableFuture<T>> start) {
        CompletableFuture<T> future = new CompletableFuture<>();
        start.accept(future);
        try {
            return future.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted(target);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BmcException failure ? new BmcException(failure.kind(), failure.getMessage(), failure)
                    : new IllegalStateException(e.getCause());
        }
    }

    /** Closes the session at the BMC without waiting for it. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            loop.execute(conversation::close);
            closed.run();
        }
    }
}
