package io.drydock.lab.maas.state;

import io.drydock.lab.server.LabServer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A machine as MAAS knows it. Not for several threads: see {@link MaasState}. */
public final class MaasMachine {
    private final String systemId;
    private final int number;
    private final Optional<LabServer> server;
    private final Map<Class<?>, Object> shares = new HashMap<>();
    private final TreeSet<String> tags = new TreeSet<>();
    private final Map<String, String> ownerData = new LinkedHashMap<>();
    private String hostname;
    private String domain = "maas";
    private String description = "";
    private String architecture = "amd64/generic";
    private MachineStatus status = MachineStatus.NEW;
    private MachineStatus beforeRescue = MachineStatus.READY;
    private Optional<String> statusMessage = Optional.empty();
    private String error = "";
    private Optional<String> owner = Optional.empty();
    private String agentName = "";
    private List<String> toldMacs = List.of();
    private PowerSetup power = PowerSetup.UNKNOWN;
    private Platform platform = Platform.NONE;
    private boolean commissioned;
    private boolean locked;

    /**
     * @param server the lab's server that it is; absent: one that exists in a client's request alone
     */
    public MaasMachine(String systemId, int number, String hostname, Optional<LabServer> server) {
        this.systemId = systemId;
        this.number = number;
        this.hostname = hostname;
        this.server = server;
    }

    public String systemId() {
        return systemId;
    }

    /** Its number in MAAS's database; the first machine's is 1. */
    public int number() {
        return number;
    }

    public Optional<LabServer> server() {
        return server;
    }

    /** The name of the lab's server that it is; of a machine that is none, its system id. */
    public String serverName() {
        return server.map(LabServer::name).orElse(systemId);
    }

    public String hostname() {
        return hostname;
    }

    public void hostname(String other) {
        hostname = other;
    }

    /** The name of its DNS domain. */
    public String domain() {
        return domain;
    }

    public void domain(String other) {
        domain = other;
    }

    public String fqdn() {
        return hostname + "." + domain;
    }

    public String description() {
        return description;
    }

    public void description(String other) {
        description = other;
    }

    public String architecture() {
        return architecture;
    }

    public void architecture(String other) {
        architecture = other;
    }

    public MachineStatus status() {
        return status;
    }

    public void status(MachineStatus other) {
        status = other;
    }

    /** The state that it had when it was sent into rescue mode. */
    public MachineStatus beforeRescue() {
        return beforeRescue;
    }

    public void beforeRescue(MachineStatus other) {
        beforeRescue = other;
    }

    /** What happened to it last, in MAAS's words. */
    public Optional<String> statusMessage() {
        return statusMessage;
    }

    public void statusMessage(String text) {
        statusMessage = Optional.of(text);
    }

    /** Why it failed or is broken; empty: it is well. */
    public String error() {
        return error;
    }

    public void error(String text) {
        error = text;
    }

    /** The user that it is allocated to. */
    public Optional<String> owner() {
        return owner;
    }

    public void owner(Optional<String> other) {
        owner = other;
    }

    /** What the client that allocated it calls itself. */
    public String agentName() {
        return agentName;
    }

    public void agentName(String other) {
        agentName = other;
    }

    /** Names of its tags; to be changed in place. */
    public TreeSet<String> tags() {
        return tags;
    }

    /** Workload annotations; to be changed in place. */
    public Map<String, String> ownerData() {
        return ownerData;
    }

    /** MAC addresses that whoever created it told; the one it boots from first. */
    public List<String> toldMacs() {
        return toldMacs;
    }

    public void toldMacs(List<String> macs) {
        toldMacs = List.copyOf(macs);
    }

    public PowerSetup power() {
        return power;
    }

    public void power(PowerSetup other) {
        power = other;
    }

    public Platform platform() {
        return platform;
    }

    public void platform(Platform other) {
        platform = other;
    }

    /** Whether commissioning ever succeeded, so that its hardware is known. */
    public boolean commissioned() {
        return commissioned;
    }

    public void commissioned(boolean other) {
        commissioned = other;
    }

    public boolean locked() {
        return locked;
    }

    public void locked(boolean other) {
        locked = other;
    }

    /** What a part of MAAS keeps with the machine, made at the first call. */
    public <T> T share(Class<T> type, Supplier<T> first) {
        return type.cast(shares.computeIfAbsent(type, _ -> first.get()));
    }
}
