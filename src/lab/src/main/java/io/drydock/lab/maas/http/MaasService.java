package io.drydock.lab.maas.http;

import io.drydock.lab.maas.auth.ApiKey;
import io.drydock.lab.maas.auth.OAuth;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** What MAAS answers to a request, from its authentication to its operation. For several threads at once. */
public final class MaasService {
    /** Where MAAS's API stands on its host. */
    public static final String BASE = "/MAAS/api/2.0/";

    private final Routes routes;
    private final OAuth oauth;
    private final Lock lock;
    private final Watch watch;
    private final String hash;

    /** Sees every request, and may answer in MAAS's place. Called while the lock is held. */
    public interface Watch {
        /**
         * A request that has a known path came in.
         *
         * @param template of the path, below {@code api/2.0/}
         */
        Verdict arrives(String template, RawRequest request);

        /** It reached its operation. */
        void reaches(String template, MaasRequest request);

        /** Its answer leaves; what is returned is sent in its place. */
        MaasReply leaves(RawRequest request, MaasReply reply);
    }

    /**
     * What becomes of a request.
     *
     * @param instead the answer in place of MAAS's own
     * @param delay by which the answer comes later
     */
    public record Verdict(Optional<MaasReply> instead, Duration delay) {
        /** Nothing special. */
        public static final Verdict USUAL = new Verdict(Optional.empty(), Duration.ZERO);
    }

    /** An answer, and when it is to be sent. */
    record Answer(MaasReply reply, Duration after) {
    }

    /** @param lock held while an operation runs */
    public MaasService(Routes routes, OAuth oauth, Lock lock, Watch watch) {
        this.routes = routes;
        this.oauth = oauth;
        this.lock = lock;
        this.watch = watch;
        this.hash = sha1(routes.describe());
    }

    Answer answer(RawRequest raw) {
        lock.lock();
        try {
            Optional<Routes.Found> found = raw.path().startsWith(BASE) ? routes.find(raw.path().substring(BASE.length())) : Optional.empty();
            if (found.isEmpty()) {
                return new Answer(unknown(raw), Duration.ZERO);
            }
            Verdict verdict = watch.arrives(found.get().endpoint().template(), raw);
            MaasReply reply = verdict.instead().orElseGet(() -> watch.leaves(raw, operate(found.get(), raw)));
            return new Answer(reply.with("X-MAAS-API-Hash", hash), verdict.delay());
        } finally {
            lock.unlock();
        }
    }

    private static MaasReply unknown(RawRequest raw) {
        return raw.path().startsWith(BASE) ? MaasReply.text(404, "Unknown API endpoint: " + raw.path() + ".")
                : MaasReply.html(404, "<h1>Not Found</h1><p>The requested resource was not found on this server.</p>");
    }

    private MaasReply operate(Routes.Found found, RawRequest raw) {
        try {
            String user = found.endpoint().isAnonymous() && raw.header("authorization").isEmpty() ? "" : oauth.check(raw).map(ApiKey::user).orElse("");
            String method = raw.method().equals("HEAD") ? "GET" : raw.method();
            Optional<String> op = Optional.ofNullable(raw.query().get("op")).map(List::getLast);
            Routes.Operation operation = found.endpoint().operation(method, op);
            MaasRequest request = new MaasRequest(raw.method(), raw.path(), found.variables(), op, withoutOp(raw.query()), FormBody.read(raw), user);
            watch.reaches(found.endpoint().template(), request);
            return operation.answer(request);
        } catch (Refused refused) {
            return refused.reply();
        } catch (RuntimeException e) {
            return MaasReply.text(500, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, List<String>> withoutOp(Map<String, List<String>> query) {
        Map<String, List<String>> rest = new LinkedHashMap<>(query);
        rest.remove("op");
        return rest;
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
