package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasSettings;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Builds the REST client, when it is first used. */
@ApplicationScoped
class MaasHttpProducer {
    private final MaasSettings settings;
    private final Vertx vertx;

    MaasHttpProducer(MaasSettings settings, Vertx vertx) {
        this.settings = settings;
        this.vertx = vertx;
    }

    @Produces
    @Singleton
    MaasHttp client() {
        return QuarkusRestClientBuilder.newBuilder()
                // Every call says where it goes; this is asked for all the same.
                .baseUri(URI.create("http://maas.invalid"))
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.concurrency())
                .httpClientOptionsCustomizer(this::configure)
                .httpClientRequestCustomizer(this::limit)
                .followRedirects(false)
                .disableDefaultMapper(true)
                // Neither a proxy nor a log may see the key.
                .proxyAddress("none", 0)
                .loggingScope(LoggingScope.NONE)
                .build(MaasHttp.class);
    }

    private void configure(HttpClientOptions options) {
        options.setSslHandshakeTimeout(settings.connectTimeout().toMillis()).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setKeepAliveTimeout((int) Math.max(1, settings.keepAlive().toSeconds()));
        settings.caBundle().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
    }

    /** The read timeout ends with the head of the answer; an answer whose body stops, trickles or has no end is cut off as a whole. */
    private void limit(HttpClientRequest request) {
        long timer = vertx.setTimer(settings.requestTimeout().toMillis(),
                _ -> request.reset(0, new TimeoutException("the answer was not complete in time")));
        request.response().onComplete(head -> {
            if (head.succeeded()) {
                head.result().end().onComplete(_ -> vertx.cancelTimer(timer));
            } else {
                vertx.cancelTimer(timer);
            }
        });
    }

    void close(@Disposes MaasHttp client) throws IOException {
        client.close();
    }
}
