package io.drydock.lab.maas;

import io.drydock.lab.maas.auth.ApiKey;
import io.drydock.lab.maas.auth.OAuth;
import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.fault.FaultyRequests;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.http.MaasServer;
import io.drydock.lab.maas.http.MaasService;
import io.drydock.lab.maas.life.Timeline;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.UntaggedSegments;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** A simulated MAAS that is being served over HTTP on loopback; its machines are the servers of a lab. For several threads at once. */
public final class LabMaas implements AutoCloseable {
    private final MaasFaults faults = new MaasFaults();
    private final Counters counters = new Counters();
    private final ApiKey key;
    private final Assembly assembly;
    private final Timeline timeline;
    private final MaasServer server;

    private LabMaas(LabSite site, MaasSettings settings, UntaggedSegments segments) throws IOException {
        key = ApiKey.random("admin", new Random(settings.seed()));
        MaasState state = new MaasState(site, site.servers().getFirst().spec().clock(), settings.seed());
        assembly = Assembly.of(state, settings, faults, counters, key, segments);
        OAuth oauth = new OAuth(key, () -> InstantSource.system().instant().plus(faults.clockAhead()));
        server = MaasServer.start(settings.port(), new MaasService(assembly.routes(), oauth, state.lock(),
                new FaultyRequests(faults, counters, state, settings.seed())));
        timeline = new Timeline(assembly.care());
        timeline.start(settings.timeFactor());
    }

    /**
     * Starts it.
     *
     * @param servers what its machines are
     * @throws IOException if the port can't be had
     */
    public static LabMaas start(LabSite servers, MaasSettings settings) throws IOException {
        return start(servers, settings, UntaggedSegments.AS_CABLED);
    }

    /**
     * Starts it where switches are set up by somebody.
     *
     * @param segments which segments servers' ports lead to
     * @throws IOException if the port can't be had
     */
    public static LabMaas start(LabSite servers, MaasSettings settings, UntaggedSegments segments) throws IOException {
        return new LabMaas(servers, settings, segments);
    }

    /** What Drydock is to be told, such as {@code http://127.0.0.1:5240/MAAS}. */
    public String url() {
        return "http://127.0.0.1:" + server.port() + "/MAAS";
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** {@code consumer:token:secret} of the user {@code admin}. */
    public String apiKey() {
        return key.text();
    }

    /** What is wrong with it; to be changed at any time. */
    public MaasFaults faults() {
        return faults;
    }

    /** What was asked of it, and what became of its machines. */
    public Counters counters() {
        return counters;
    }

    /** The machine that a server of the lab is, as it is now; by the server's name, or by the machine's hostname or system id. */
    public Optional<MachineView> machine(String name) {
        return look(state -> state.machines().stream().filter(machine -> machine.serverName().equals(name))
                .findFirst().or(() -> state.machines().stream().filter(machine -> machine.hostname().equals(name) || machine.systemId().equals(name))
                        .findFirst()).map(MachineView::of));
    }

    /** The machine vanishes from MAAS, as if somebody had deleted it; whether there was one. */
    public boolean vanish(String name) {
        Optional<MachineView> view = machine(name);
        return view.isPresent() && look(state -> {
            Optional<MaasMachine> machine = state.machine(view.get().systemId());
            machine.ifPresent(assembly.care()::forget);
            return machine.isPresent();
        });
    }

    private <T> T look(Function<MaasState, T> question) {
        assembly.state().lock().lock();
        try {
            return question.apply(assembly.state());
        } finally {
            assembly.state().lock().unlock();
        }
    }

    @Override
    public void close() {
        timeline.close();
        assembly.firstBoots().close();
        server.close();
    }
}
