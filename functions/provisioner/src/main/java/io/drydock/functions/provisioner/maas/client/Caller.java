package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.client.Answers.Reader;
import io.drydock.functions.provisioner.maas.client.Answers.Unreadable;
import io.drydock.functions.provisioner.maas.client.Attempt.Failed;
import io.drydock.functions.provisioner.maas.client.Attempt.Reply;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Makes requests until MAAS has answered them, as often and as long as is configured and does no harm. */
final class Caller {
    private final MaasSettings settings;
    private final ApiKeys keys;
    private final Exchange exchange;
    private final InstantSource clock;
    private final Turns turns;
    private final Duration spare;
    private final SecureRandom random = new SecureRandom();

    Caller(MaasSettings settings, ApiKeys keys, Exchange exchange, InstantSource clock) {
        this.spare = settings.callTimeout().minus(settings.requestTimeout()).minus(settings.connectTimeout());
        if (!spare.isPositive()) {
            throw new IllegalArgumentException("drydock.maas.call-timeout (" + settings.callTimeout()
                    + ") is longer than drydock.maas.connect-timeout"
                    + " and drydock.maas.request-timeout together, so that a request has time for its repetitions");
        }
        this.settings = settings;
        this.keys = keys;
        this.exchange = exchange;
        this.clock = clock;
        this.turns = new Turns(settings);
    }

    /** @throws MaasException for whatever is no success */
    <T> T call(MaasAddress maas, MaasRequest request, Reader<T> reader) {
        URI address = maas.of(request);
        Optional<Form> body = request.method() == MaasRequest.Method.POST || request.method() == MaasRequest.Method.PUT
                ? Optional.of(Form.of(request.parameters())) : Optional.empty();
        // An attempt that begins by then ends within the call's time.
        long last = System.nanoTime() + spare.toNanos();
        for (int attempt = 1; ; attempt++) {
            Failed failed;
            switch (turns.take(last, () -> exchange.send(request.method(), address, authorization(), body))) {
                case Reply reply when reply.successful() -> {
                    try {
                        return reader.read(reply);
                    } catch (Unreadable e) {
                        failed = e.failed();
                    }
                }
                case Reply reply -> failed = Refusals.of(reply, clock.instant());
                case Failed nothing -> failed = nothing;
            }
            Duration wait = wait(failed, attempt);
            if (!failed.allowsAnother(request) || attempt >= settings.attempts() || System.nanoTime() + wait.toNanos() > last) {
                throw exception(maas, request, failed, attempt);
            }
            pause(wait, maas, request, attempt);
        }
    }

    private String authorization() {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        return keys.current().authorization(HexFormat.of().formatHex(nonce), clock.instant());
    }

    /** As long as MAAS asks for, and some more at random, so that not all who were sent away come back at once. */
    private Duration wait(Failed failed, int attempt) {
        Duration backoff = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration least = failed.pause().filter(asked -> asked.compareTo(backoff) > 0).orElse(backoff);
        return least.plusMillis(ThreadLocalRandom.current().nextLong(backoff.toMillis() + 1));
    }

    private void pause(Duration wait, MaasAddress maas, MaasRequest request, int attempt) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw exception(maas, request, Broken.interrupted(e), attempt);
        }
    }

    private MaasException exception(MaasAddress maas, MaasRequest request, Failed failed, int attempt) {
        UnaryOperator<String> hidden = text -> Words.withoutSecrets(text, request.parameters());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        failed.fields().forEach((name, messages) -> fields.put(name, messages.stream().map(hidden).toList()));
        String remedy = Remedies.of(failed);
        return new MaasException(failed.kind(), failed.status(), fields, hidden.apply(request + ": " + maas + " " + failed.words())
                + " (attempt " + attempt + " of " + settings.attempts() + ")." + (remedy.isEmpty() ? "" : " " + remedy), failed.cause());
    }
}
