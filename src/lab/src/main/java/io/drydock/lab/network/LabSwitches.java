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
        Map<String, Map<String, Integer>> ports = new TreeMap<>();
        site.servers().forEach(one -> site.placement(one).cables().forEach((number, cable) -> {
            if (isServed(cable.switchName())) {
                boolean boots = one.hardware().networkPorts().get(number).pxe();
                ports.computeIfAbsent(cable.switchName(), _ -> new TreeMap<>()).put(cable.switchPort(), initialVlan(cable, boots));
            }
        }));
        ports.forEach((name, all) -> switches.put(name, new LabSwitch(name, all)));
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

    /** Where they listen, on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
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
        if (!isServed(cable.switchName())) {
            return AS_CABLED.at(cable);
        }
        return named(cable.switchName()).untagged(cable.switchPort()).map(vlan -> site.segments().stream()
                .filter(segment -> vlan(segment) == vlan).collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
    }

    private boolean isServed(String name) {
        return settings.served().isEmpty() || settings.served().get().contains(name);
    }

    /** A port to boot from that the design does not name can't be set up by anybody who goes by the design: it was when the cable was laid. */
    private int initialVlan(Cable cable, boolean boots) {
        return boots && !cable.designed() ? cable.untagged().map(this::vlan).orElse(settings.initialVlan()) : settings.initialVlan();
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
