package io.drydock.lab.maas;

import io.drydock.lab.maas.auth.ApiKey;
import io.drydock.lab.maas.auth.OAuth;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.MaasServer;
import io.drydock.lab.maas.http.MaasService;
import io.drydock.lab.maas.http.RawRequest;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.site.LabSite;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** A simulated MAAS that is being served over HTTP on loopback; its machines are the servers of a lab. */
public final class LabMaas implements AutoCloseable {
    private final ApiKey key;
    private final MaasServer server;

    private LabMaas(LabSite site, MaasSettings settings) throws IOException {
        key = ApiKey.random("admin", new Random(settings.seed()));
        InstantSource clock = site.servers().getFirst().spec().clock();
        MaasState state = new MaasState(site, clock, settings.seed());
        List<MaasPart> parts = List.of(new VersionResource());
        Routes routes = new Routes();
        parts.forEach(part -> part.routes(routes));
        server = MaasServer.start(settings.port(), new MaasService(routes, new OAuth(key, InstantSource.system()), state.lock(),
                new MaasService.Watch() {
                    @Override
                    public MaasService.Verdict arrives(String template, RawRequest request) {
                        return MaasService.Verdict.USUAL;
                    }

                    @Override
                    public void reaches(String template, MaasRequest request) {
                    }
                }));
    }

    /**
     * Starts it.
     *
     * @param servers what its machines are
     * @throws IOException if the port can't be had
     */
    public static LabMaas start(LabSite servers, MaasSettings settings) throws IOException {
        return new LabMaas(servers, settings);
    }

    /** What Drydock is to be told, such as {@code http://127.0.0.1:5240/MAAS}. */
    public String url() {
        return "http://127.0.0.1:" + server.port() + "/MAAS";
    }

    /** {@code consumer:token:secret} of the user {@code admin}. */
    public String apiKey() {
        return key.text();
    }

    @Override
    public void close() {
        server.close();
    }
}
