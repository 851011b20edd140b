package io.drydock.lab.network;

import com.sun.net.httpserver.HttpServer;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.Segment;
import io.drydock.lab.site.UntaggedSegments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The switches that a lab's servers are plugged into, served by RESTCONF on loopback. Which network a server reaches without tags is what its
 * port is set up for.
 */
public final class LabSwitches implements AutoCloseable, UntaggedSegments {
    private final LabSite site;
    private final SwitchSettings settings;
    private final Map<String, LabSwitch> switches = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private LabSwitches(LabSite site, SwitchSettings settings) throws IOException {
        this.site = site;
        this.settings = settings;
        Map<String, Set<String>> ports = new TreeMap<>();
        site.servers().forEach(one -> site.placement(one).cables().values()
                .forEach(cable -> ports.computeIfAbsent(cable.switchName(), _ -> new TreeSet<>()).add(cable.switchPort())));
        ports.forEach((name, all) -> switches.put(name, new LabSwitch(name, all, settings.initialVlan())));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", new RestconfHandler(switches, settings)::handle);
        server.start();
    }

    /**
     * Starts them.
     *
     * @throws IOException if the port can't be had
     */
    public static LabSwitches start(LabSite site, SwitchSettings settings) throws IOException {
        return new LabSwitches(site, settings);
    }

    /** What the switches' addresses begin with; a switch's name follows. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public LabSwitch named(String name) {
        LabSwitch one = switches.get(name);
        if (one == null) {
            throw new IllegalArgumentException("There is no switch '" + name + "' in the lab: " + String.join(", ", switches.keySet()) + ".");
        }
        return one;
    }

    /** How many requests to any of them changed something, or wanted to. */
    public int writes() {
        return switches.values().stream().mapToInt(LabSwitch::writes).sum();
    }

    @Override
    public Set<Segment> at(Cable cable) {
        return named(cable.switchName()).untagged(cable.switchPort()).map(vlan -> site.segments().stream()
                .filter(segment -> vlan(segment) == vlan).collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
    }

    private int vlan(Segment segment) {
        return segment.vlan().map(Math::toIntExact).orElseGet(() -> settings.vlans().getOrDefault(segment.name(), settings.defaultVlan()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
