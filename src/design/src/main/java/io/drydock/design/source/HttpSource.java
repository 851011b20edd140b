package io.drydock.design.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a design from an HTTP address: a bounded number of attempts, of redirects, of bytes, of time. */
final class HttpSource {
    private final SourceSettings settings;
    private final boolean deckhand;

    /** @param deckhand whether Deckhand's token is sent */
    HttpSource(SourceSettings settings, boolean deckhand) {
        this.settings = settings;
        this.deckhand = deckhand;
    }

    /** What came of one attempt. */
    private sealed interface Attempt {
        record Fetched(byte[] body) implements Attempt {
        }

        record Redirected(URI to) implements Attempt {
        }

        record Failed(String what, Optional<Duration> retryAfter, Throwable cause) implements Attempt {
        }
    }

    Source fetch(URI address) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).followRedirects(HttpClient.Redirect.NEVER).build();
        try {
            return fetch(client, address);
        } finally {
            client.shutdownNow();
        }
    }

    private Source fetch(HttpClient client, URI address) {
        URI uri = address;
        int redirects = 0;
        int attempt = 1;
        while (true) {
            switch (ask(client, uri, address)) {
                case Attempt.Fetched(byte[] body) -> {
                    return new Source.Content(shown(address), body);
                }
                case Attempt.Redirected(URI to) -> {
                    if (++redirects > settings.maxRedirects()) {
                        throw new SourceRefused("GET " + shown(address) + " was redirected more than " + settings.maxRedirects()
                                + " times, last to " + shown(to) + ". Refer to the final address.");
                    }
                    uri = checkedRedirect(uri, to);
                }
                case Attempt.Failed failed -> {
                    Duration wait = failed.retryAfter().orElse(backoff(attempt));
                    if (attempt >= settings.attempts() || wait.compareTo(settings.maxWait()) > 0) {
                        throw new SourceUnavailable("GET " + shown(uri) + ": " + failed.what() + " (attempt " + attempt + " of " + settings.attempts()
                                + (attempt < settings.attempts() ? "; it asks to be left alone for " + wait.toSeconds() + " s" : "")
                                + "). Check that the server runs and can be reached from here, then try again.", failed.cause());
                    }
                    pause(wait);
                    attempt++;
                }
            }
        }
    }

    private Attempt ask(HttpClient client, URI uri, URI first) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(settings.timeout())
                .header("Accept", "application/x-yaml, application/yaml, application/json, text/plain, */*;q=0.1");
        if (deckhand && sameOrigin(uri, first)) {
            settings.deckhandToken().get().ifPresent(token -> request.header("X-Auth-Token", token));
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.GET().build(),
                info -> new BoundedBody(info.statusCode() == 200 ? settings.maxBytes() : 0));
        try {
            return understand(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS), uri);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Attempt.Failed("no complete answer within " + settings.timeout().toMillis() + " ms", Optional.empty(), e);
        } catch (ExecutionException e) {
            return failed(e.getCause(), uri);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SourceUnavailable("GET " + shown(uri) + " was interrupted. Try again.", e);
        }
    }

    private Attempt failed(Throwable cause, URI uri) {
        return switch (cause) {
            case BoundedBody.TooLarge tooLarge -> throw new SourceRefused("GET " + shown(uri) + ": the answer has more than " + tooLarge.limit()
                    + " bytes, it was not read further. Refer to the documents of one site only, or raise the limit.");
            case java.net.http.HttpConnectTimeoutException _ -> new Attempt.Failed("no connection within " + settings.connectTimeout().toMillis() + " ms",
                    Optional.empty(), cause);
            case java.net.http.HttpTimeoutException _ -> new Attempt.Failed("no answer within " + settings.timeout().toMillis() + " ms", Optional.empty(), cause);
            case IOException e -> new Attempt.Failed(described(e), Optional.empty(), e);
            default -> throw new SourceRefused("GET " + shown(uri) + " can't be asked: " + cause.getMessage() + ". Check the address and the token.");
        };
    }

    /** Connection errors often have no message but their type. */
    private static String described(IOException e) {
        String type = switch (e) {
            case java.net.ConnectException _ -> "the connection failed";
            case javax.net.ssl.SSLException _ -> "the encrypted connection failed";
            default -> "the connection broke";
        };
        return e.getMessage() == null ? type : type + ": " + e.getMessage();
    }

    private Attempt understand(HttpResponse<byte[]> response, URI uri) {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> new Attempt.Fetched(response.body());
            case 301, 302, 303, 307, 308 -> new Attempt.Redirected(location(response.headers(), uri, status));
            case 401, 403 -> throw new SourceRefused("GET " + shown(uri) + " answered " + status + ": access is refused. "
                    + (deckhand ? "Check the token that is configured for it, and its roles." : "Check who may read the address."), status == 401);
            case 404, 410 -> throw new SourceRefused("GET " + shown(uri) + " answered " + status + ": there is nothing. Check the address.");
            case 408, 425, 429 -> new Attempt.Failed("it answered " + status, RetryAfter.of(response.headers()), null);
            default -> {
                if (status >= 500) {
                    yield new Attempt.Failed("it answered " + status, RetryAfter.of(response.headers()), null);
                }
                throw new SourceRefused("GET " + shown(uri) + " answered " + status + ", which is no content. Check the address.");
            }
        };
    }

    private static URI location(HttpHeaders headers, URI uri, int status) {
        String location = headers.firstValue("Location").orElseThrow(() -> new SourceRefused("GET " + shown(uri) + " answered " + status
                + " without saying where to. Refer to the final address."));
        try {
            return uri.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new SourceRefused("GET " + shown(uri) + " answered " + status + " with a Location that is no URL. Refer to the final address.");
        }
    }

    private URI checkedRedirect(URI from, URI to) {
        String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(java.util.Locale.ROOT);
        boolean allowed = (scheme.equals("http") || scheme.equals("https"))
                && (settings.schemes().contains(scheme) || deckhand && settings.schemes().contains("deckhand+" + scheme));
        if (!allowed || to.getHost() == null || to.getRawUserInfo() != null) {
            throw new SourceRefused("GET " + shown(from) + " was redirected to " + shown(to) + ", which is not allowed. Refer to the final address.");
        }
        if (from.getScheme().equalsIgnoreCase("https") && scheme.equals("http")) {
            throw new SourceRefused("GET " + shown(from) + " was redirected to " + shown(to)
                    + ", from an encrypted connection to one that isn't. Refer to the final address if that is wanted.");
        }
        return to;
    }

    private Duration backoff(int attempt) {
        Duration wait = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 20));
        long jitter = wait.isZero() ? 0 : ThreadLocalRandom.current().nextLong(wait.toMillis() + 1);
        Duration longest = settings.maxWait();
        Duration whole = wait.plusMillis(jitter);
        return whole.compareTo(longest) > 0 ? longest : whole;
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailable("Fetching the design was interrupted between two attempts. Try again.", e);
        }
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme()) && one.getHost().equalsIgnoreCase(other.getHost()) && one.getPort() == other.getPort();
    }

    /** The address without what may be secret: a user before the host, values behind a question mark. */
    static String shown(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + (uri.getRawPath() == null ? "" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?…");
    }
}
