package io.drydock.functions.oob.redfish;

import io.drydock.function.limit.AnswerTime;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** The REST clients: one for all BMCs whose networks are trusted alike, however many these are. */
@ApplicationScoped
class BmcClients {
    private static final Logger LOG = Logger.getLogger(BmcClients.class);
    /** A session is used by one thread; the second connection is for logging out while an answer is left unread. */
    private static final int CONNECTIONS_PER_BMC = 2;

    private final RedfishSettings settings;
    private final Vertx vertx;
    private final Map<BmcNetwork, BmcHttp> clients = new ConcurrentHashMap<>();

    BmcClients(RedfishSettings settings, Vertx vertx) {
        this.settings = settings;
        this.vertx = vertx;
    }

    /**
     * The client for a network's BMCs.
     *
     * @throws IllegalArgumentException if what is configured for the network can't be used
     */
    BmcHttp of(BmcNetwork network) {
        return clients.computeIfAbsent(network, this::build);
    }

    private BmcHttp build(BmcNetwork network) {
        if (network.encrypted() && !network.verify() && network.fingerprints().isEmpty()) {
            LOG.warn("Certificates of BMCs are not verified on a network whose drydock.redfish.….verify is false: "
                    + "whoever answers there is told the BMCs' passwords");
        }
        BmcTrust trust = new BmcTrust(network, Authorities.of(network.caBundle()));
        return QuarkusRestClientBuilder.newBuilder()
                // Every call says where it goes; this is asked for all the same.
                .baseUri(URI.create("https://bmc.invalid"))
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, CONNECTIONS_PER_BMC)
                .httpClientOptionsCustomizer(options -> configure(options, network, trust))
                .httpClientRequestCustomizer(request -> AnswerTime.limit(vertx, request, settings.requestTimeout()))
                .followRedirects(false)
                .disableDefaultMapper(true)
                // Neither a proxy nor a log may see credentials.
                .proxyAddress("none", 0)
                .loggingScope(LoggingScope.NONE)
                .build(BmcHttp.class);
    }

    private void configure(HttpClientOptions options, BmcNetwork network, BmcTrust trust) {
        options.setSslHandshakeTimeout(settings.connectTimeout().toMillis()).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setKeepAliveTimeout((int) Math.max(1, settings.keepAlive().toSeconds()));
        options.setTrustOptions(TrustOptions.wrap(trust));
        options.setVerifyHost(network.verifyHostname() && network.verify() && network.fingerprints().isEmpty());
    }

    @PreDestroy
    void close() throws IOException {
        for (BmcHttp client : clients.values()) {
            client.close();
        }
    }
}
