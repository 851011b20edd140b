package io.drydock.lab.maas.state;

import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What MAAS knows. One lock guards all of it: a request and a timer's action each hold it from begin to end, as one transaction of MAAS's database does,
 * so nothing here is for several threads.
 */
public final class MaasState {
    private static final int ATTEMPTS = 20;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, MaasMachine> machines = new LinkedHashMap<>();
    private final Map<LabServer, MaasMachine> byServer = new HashMap<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final LabSite site;
    private final InstantSource clock;
    private final Random random;
    private final Identifiers identifiers;

    /** @param seed of everything that is random in it */
    public MaasState(LabSite site, InstantSource clock, long seed) {
        this.site = site;
        this.clock = clock;
        this.random = new Random(seed);
        this.identifiers = new Identifiers(random);
    }

    /** To be held by whoever touches anything of MAAS's. */
    public ReentrantLock lock() {
        return lock;
    }

    public LabSite site() {
        return site;
    }

    /** What time it is in the lab. */
    public InstantSource clock() {
        return clock;
    }

    public Random random() {
        return random;
    }

    /** The next number of a database table, from 1 on. */
    public int nextId(String table) {
        return sequences.merge(table, 1, Integer::sum);
    }

    /** A system id that no machine has. */
    public String newSystemId() {
        String id = identifiers.systemId();
        return machines.containsKey(id) ? newSystemId() : id;
    }

    /** A name that MAAS makes up and that no machine has. */
    public String newHostname() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = identifiers.hostname() + (attempt < ATTEMPTS / 2 ? "" : Integer.toString(random.nextInt(1_000_000)));
            if (machines.values().stream().noneMatch(machine -> machine.hostname().equals(name))) {
                return name;
            }
        }
        return "machine-" + nextId("hostname");
    }

    /** In the order in which they came into being. */
    public Collection<MaasMachine> machines() {
        return List.copyOf(machines.values());
    }

    public Optional<MaasMachine> machine(String systemId) {
        return Optional.ofNullable(machines.get(systemId));
    }

    /** @throws Refused with 404 if there is none */
    public MaasMachine machineOf(String systemId) throws Refused {
        return machine(systemId).orElseThrow(() -> Refused.notFound("Machine"));
    }

    /** The machine that is that server of the lab. */
    public Optional<MaasMachine> machineOf(LabServer server) {
        return Optional.ofNullable(byServer.get(server));
    }

    public void add(MaasMachine machine) {
        machines.put(machine.systemId(), machine);
        machine.server().ifPresent(server -> byServer.put(server, machine));
    }

    public void remove(MaasMachine machine) {
        machines.remove(machine.systemId());
        machine.server().ifPresent(byServer::remove);
    }
}
