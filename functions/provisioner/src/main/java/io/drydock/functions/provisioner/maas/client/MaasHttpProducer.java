package io.drydock.functions.provisioner.maas.client;

import io.drydock.function.limit.AnswerTime;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
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
                .httpClientRequestCustomizer(request -> AnswerTime.limit(vertx, request, settings.requestTimeout()))
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

    void close(@Disposes MaasHttp client) throws IOException {
        client.close();
    }
}
