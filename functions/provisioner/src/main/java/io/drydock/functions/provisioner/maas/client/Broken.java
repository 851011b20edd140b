package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.client.Attempt.Failed;
import io.drydock.functions.provisioner.maas.client.Attempt.Repetition;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What a connection's failure means. The client wraps its causes differently, so the whole chain of causes is looked through. */
final class Broken {
    private static final int DEEPEST = 20;

    private Broken() {
    }

    static Failed of(Throwable failure, MaasSettings settings) {
        return find(failure, NoSuchFileException.class).map(e -> new Failed(Kind.NOT_MAAS, "was not talked to: drydock.maas.ca-bundle names "
                        + e.getMessage() + ", which is not there", Repetition.NEVER, failure))
                .or(() -> find(failure, NotSslRecordException.class).map(_ -> new Failed(Kind.NOT_MAAS,
                        "does not answer encrypted at this port: is drydock.maas.url right?", Repetition.NEVER, failure)))
                .or(() -> find(failure, UnknownHostException.class).map(e -> unreachable(e, failure)))
                .or(() -> find(failure, ConnectException.class).map(e -> unreachable(e, failure)))
                .or(() -> find(failure, NoRouteToHostException.class).map(e -> unreachable(e, failure)))
                .or(() -> find(failure, SSLException.class).map(_ -> encryption(failure)))
                .or(() -> find(failure, TimeoutException.class).map(_ -> new Failed(Kind.NO_ANSWER, "did not answer completely within "
                        + settings.requestTimeout().toMillis() + " ms (drydock.maas.request-timeout)", Repetition.IF_REPEATABLE, failure)))
                .or(() -> find(failure, InterruptedException.class).map(_ -> interrupted(failure)))
                .or(() -> notHttp(failure))
                .orElseGet(() -> new Failed(Kind.NO_ANSWER, "broke the connection off" + words(failure), Repetition.IF_REPEATABLE, failure));
    }

    private static Failed unreachable(Exception e, Throwable failure) {
        return new Failed(Kind.NO_ANSWER, "could not be connected to" + words(e), Repetition.ALWAYS, failure);
    }

    private static Failed encryption(Throwable failure) {
        if (find(failure, ClosedChannelException.class).isPresent()) {
            return new Failed(Kind.NO_ANSWER, "broke the connection off while it was being encrypted", Repetition.ALWAYS, failure);
        }
        // The innermost says what is wrong with a certificate.
        Throwable innermost = chain(failure).reduce(failure, (_, inner) -> inner);
        return new Failed(Kind.NOT_MAAS, "can't be trusted, or agrees on no encryption" + words(innermost)
                + ". drydock.maas.ca-bundle names the authorities that may have signed its certificate", Repetition.NEVER, failure);
    }

    static Failed interrupted(Throwable failure) {
        Thread.currentThread().interrupt();
        return new Failed(Kind.NO_ANSWER, "was not waited for: the process is being stopped", Repetition.NEVER, failure);
    }

    /** The client's words for an answer that does not begin like one. */
    private static Optional<Failed> notHttp(Throwable failure) {
        return chain(failure).filter(e -> e instanceof DecoderException || e instanceof IllegalArgumentException
                        || e.getMessage() != null && e.getMessage().contains("invalid version format"))
                .findFirst().map(e -> new Failed(Kind.NOT_MAAS, "answers something that is no HTTP" + words(e), Repetition.NEVER, failure));
    }

    private static String words(Throwable e) {
        return e.getMessage() == null ? "" : ": " + Words.shown(e.getMessage());
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return chain(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(DEEPEST);
    }
}
