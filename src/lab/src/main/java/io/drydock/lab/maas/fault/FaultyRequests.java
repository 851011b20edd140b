package io.drydock.lab.maas.fault;

import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.counter.Operation;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.MaasService.Verdict;
import io.drydock.lab.maas.http.MaasService.Watch;
import io.drydock.lab.maas.http.RawRequest;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Lets requests fail as the faults have it, and counts those that get through. Not for several threads. */
public final class FaultyRequests implements Watch {
    private final MaasFaults faults;
    private final Counters counters;
    private final MaasState state;
    private final Random random;

    public FaultyRequests(MaasFaults faults, Counters counters, MaasState state, long seed) {
        this.faults = faults;
        this.counters = counters;
        this.state = state;
        this.random = new Random(seed);
    }

    @Override
    public Verdict arrives(String template, RawRequest request) {
        boolean writes = !request.method().equals("GET") && !request.method().equals("HEAD");
        Optional<MaasReply> instead = Optional.empty();
        if (random.nextDouble() < faults.unavailable()) {
            instead = Optional.of(MaasReply.html(503, "<html><body><h1>503 Service Unavailable</h1></body></html>")
                    .with("Retry-After", Long.toString(faults.retryAfter().toSeconds())));
        } else if (writes && random.nextDouble() < faults.lockErrors()) {
            instead = Optional.of(MaasReply.text(500, "could not serialize access due to concurrent update"));
        }
        if (instead.isPresent()) {
            counters.refusal();
        }
        return new Verdict(instead, faults.slowness());
    }

    @Override
    public void reaches(String template, MaasRequest request) {
        Operation operation = new Operation(request.method(), template, request.op().orElse(""));
        counters.request(operation);
        named(request).forEach(machine -> counters.about(machine, operation));
    }

    @Override
    public MaasReply leaves(RawRequest request, MaasReply reply) {
        boolean writes = !request.method().equals("GET") && !request.method().equals("HEAD");
        if (writes && reply.status() < 300 && random.nextDouble() < faults.lostAnswers()) {
            counters.refusal();
            return MaasReply.html(504, "<html><body><h1>504 Gateway Time-out</h1></body></html>");
        }
        return reply;
    }

    private Set<String> named(MaasRequest request) {
        Set<String> ids = new LinkedHashSet<>();
        Optional.ofNullable(request.variable("system_id")).ifPresent(ids::add);
        ids.addAll(request.all("system_id"));
        ids.addAll(request.all("machines"));
        Set<String> names = new LinkedHashSet<>();
        ids.forEach(id -> state.machine(id).map(MaasMachine::serverName).ifPresent(names::add));
        return names;
    }
}
