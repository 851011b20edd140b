package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.redfish.Attempt.Failed;
import io.drydock.functions.oob.redfish.Attempt.Repetition;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What a connection's failure means. The client wraps its causes differently, so the whole chain of causes is looked through. */
final class Broken {
    private static final int DEEPEST = 20;

    private Broken() {
    }

    static Failed of(Throwable failure, RedfishSettings settings) {
        return find(failure, RefusedCertificate.class).map(e -> new Failed(Kind.CERTIFICATE_REFUSED, "was not talked to: " + e.getMessage(),
                        Repetition.NEVER, failure))
                .or(() -> find(failure, NotSslRecordException.class).map(_ -> new Failed(Kind.NOT_A_BMC,
                        "does not answer encrypted at this port", Repetition.NEVER, failure)))
                .or(() -> find(failure, ConnectTimeoutException.class).map(_ -> new Failed(Kind.NO_ANSWER,
                        "could not be connected to within " + settings.connectTimeout().toMillis() + " ms", Repetition.NEVER, failure)))
                .or(() -> find(failure, SSLException.class).map(_ -> encryption(failure, settings)))
                .or(() -> find(failure, ConnectException.class).map(e -> unreachable(e, failure)))
                .or(() -> find(failure, NoRouteToHostException.class).map(e -> unreachable(e, failure)))
                .or(() -> find(failure, TimeoutException.class).map(_ -> new Failed(Kind.NO_ANSWER,
                        "did not answer completely within " + settings.requestTimeout().toMillis() + " ms", Repetition.NEVER, failure)))
                .or(() -> find(failure, InterruptedException.class).map(_ -> interrupted(failure)))
                .or(() -> notHttp(failure))
                .orElseGet(() -> new Failed(Kind.NO_ANSWER, "broke the connection off" + words(failure), Repetition.IF_HARMLESS, failure));
    }

    private static Failed encryption(Throwable failure, RedfishSettings settings) {
        if (find(failure, SslHandshakeTimeoutException.class).isPresent()) {
            return new Failed(Kind.NO_ANSWER, "did not come to an encrypted connection within " + settings.connectTimeout().toMillis() + " ms",
                    Repetition.NEVER, failure);
        }
        if (find(failure, ClosedChannelException.class).isPresent() || find(failure, SocketException.class).isPresent()) {
            return new Failed(Kind.NO_ANSWER, "broke the connection off while it was being encrypted", Repetition.ALWAYS, failure);
        }
        // The innermost says what the two could not agree on.
        Throwable innermost = chain(failure).filter(SSLException.class::isInstance).reduce(failure, (_, inner) -> inner);
        return new Failed(Kind.UNSUPPORTED, "can't agree with us on an encryption" + words(innermost), Repetition.NEVER, failure);
    }

    private static Failed unreachable(IOException e, Throwable failure) {
        return new Failed(Kind.NO_ANSWER, "could not be connected to" + words(e), Repetition.ALWAYS, failure);
    }

    private static Failed interrupted(Throwable failure) {
        Thread.currentThread().interrupt();
        return new Failed(Kind.BUSY, "was not waited for: interrupted", Repetition.NEVER, failure);
    }

    /** The client's words for an answer that does not begin like one. */
    private static Optional<Failed> notHttp(Throwable failure) {
        return chain(failure).filter(e -> e instanceof DecoderException || e instanceof IllegalArgumentException
                        || e.getMessage() != null && e.getMessage().contains("invalid version format"))
                .findFirst().map(e -> new Failed(Kind.NOT_A_BMC, "answers something that is no HTTP" + words(e), Repetition.NEVER, failure));
    }

    private static String words(Throwable e) {
        return e.getMessage() == null ? "" : ": " + Fields.shown(e.getMessage());
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return chain(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(DEEPEST);
    }
}
