package io.drydock.lab.maas.network;

import io.drydock.design.network.Cidr;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The networks that MAAS knows: fabrics with their VLANs, subnets, ranges of addresses, routes, and what is connected to them. */
public final class Networks {
    private static final int FIRST_VLAN = 5000;

    private final MaasState state;
    private final Map<Integer, Fabric> fabrics = new TreeMap<>();
    private final Map<Integer, Subnet> subnets = new TreeMap<>();
    private final Map<Integer, IpRange> ranges = new TreeMap<>();
    private final Map<Integer, StaticRoute> routes = new TreeMap<>();
    private final Set<Attachment> attachments = new LinkedHashSet<>();
    private final Set<String> racks = new LinkedHashSet<>();
    private final Addresses addresses = new Addresses(this);

    /** Those of a fresh MAAS: one fabric with its untagged VLAN. */
    public Networks(MaasState state) {
        this.state = state;
        addFabric(Optional.empty(), null);
    }

    /**
     * A rack controller tells the subnets of its interfaces: those that MAAS doesn't know come into being, each in a fabric of its own, the first one
     * in the default fabric, where that has none.
     *
     * @return the subnets in that order
     */
    public List<Subnet> discover(String rack, List<Cidr> cidrs) {
        racks.add(rack);
        return cidrs.stream().map(cidr -> subnet(cidr).orElseGet(() -> {
            Fabric first = fabric(0).orElseThrow();
            boolean empty = subnets.values().stream().noneMatch(subnet -> subnet.vlan().fabric() == first);
            Fabric fabric = empty ? first : addFabric(Optional.empty(), null);
            return addSubnet(cidr.normal().toString(), fabric.defaultVlan(), cidr.normal());
        })).toList();
    }

    /** System ids of rack controllers. */
    Set<String> racks() {
        return racks;
    }

    public Collection<Fabric> fabrics() {
        return fabrics.values();
    }

    public Optional<Fabric> fabric(int id) {
        return Optional.ofNullable(fabrics.get(id));
    }

    /** By id or name. */
    Fabric fabricOf(String specifier) throws Refused {
        return fabrics.values().stream().filter(fabric -> Integer.toString(fabric.id()).equals(specifier) || fabric.name().equals(specifier)
                || ("name:" + fabric.name()).equals(specifier)).findFirst().orElseThrow(() -> Refused.notFound("Fabric"));
    }

    /** A new fabric with its untagged VLAN; without a name it is called by its number. */
    public Fabric addFabric(Optional<String> name, String classType) {
        int id = state.nextId("fabric") - 1;
        Fabric fabric = new Fabric(id, name.orElse("fabric-" + id), classType);
        fabrics.put(id, fabric);
        addVlan(fabric, 0).name("Default VLAN");
        return fabric;
    }

    void remove(Fabric fabric) {
        fabrics.remove(fabric.id());
    }

    Vlan addVlan(Fabric fabric, int vid) {
        Vlan vlan = new Vlan(FIRST_VLAN + state.nextId("vlan"), fabric, vid);
        fabric.vlans().add(vlan);
        return vlan;
    }

    /** By its number, as a form names it. */
    public Optional<Vlan> vlan(String id) {
        return fabrics.values().stream().flatMap(fabric -> fabric.vlans().stream()).filter(vlan -> Integer.toString(vlan.id()).equals(id)).findFirst();
    }

    public Collection<Subnet> subnets() {
        return subnets.values();
    }

    public List<Subnet> subnets(Vlan vlan) {
        return subnets.values().stream().filter(subnet -> subnet.vlan() == vlan).toList();
    }

    public Optional<Subnet> subnet(Cidr cidr) {
        return subnets.values().stream().filter(subnet -> subnet.cidr().equals(cidr.normal())).findFirst();
    }

    /** By id, CIDR or name, with or without a word such as {@code cidr:} before it. */
    public Optional<Subnet> subnet(String specifier) {
        String plain = specifier.replaceFirst("^(?:id|cidr|name):", "");
        return subnets.values().stream().filter(subnet -> Integer.toString(subnet.id()).equals(plain) || subnet.cidr().toString().equals(plain)
                || subnet.name().equals(plain)).findFirst();
    }

    Subnet subnetOf(String specifier) throws Refused {
        return subnet(specifier).orElseThrow(() -> Refused.notFound("Subnet"));
    }

    Subnet addSubnet(String name, Vlan vlan, Cidr cidr) {
        Subnet subnet = new Subnet(state.nextId("subnet"), name, vlan, cidr);
        subnets.put(subnet.id(), subnet);
        return subnet;
    }

    /** With its ranges and routes. */
    void remove(Subnet subnet) {
        subnets.remove(subnet.id());
        ranges.values().removeIf(range -> range.subnet() == subnet);
        routes.values().removeIf(route -> route.source() == subnet || route.destination() == subnet);
    }

    Collection<IpRange> ranges() {
        return ranges.values();
    }

    List<IpRange> ranges(Subnet subnet) {
        return ranges.values().stream().filter(range -> range.subnet() == subnet).toList();
    }

    int nextRange() {
        return state.nextId("iprange");
    }

    void put(IpRange range) {
        ranges.put(range.id(), range);
    }

    void remove(IpRange range) {
        ranges.remove(range.id());
    }

    Collection<StaticRoute> routes() {
        return routes.values();
    }

    int nextRoute() {
        return state.nextId("staticroute");
    }

    void put(StaticRoute route) {
        routes.put(route.id(), route);
    }

    void remove(StaticRoute route) {
        routes.remove(route.id());
    }

    /** Of machines. */
    public Addresses addresses() {
        return addresses;
    }

    /** An interface that is there from now on. */
    public void attach(Attachment attachment) {
        attachments.add(attachment);
    }

    public void detach(Attachment attachment) {
        attachments.remove(attachment);
    }

    List<Attachment> attachments() {
        return new ArrayList<>(attachments);
    }

    /** Nothing is connected to that VLAN any more: a fabric that MAAS made for it alone goes too, as MAAS does it. */
    public void left(Vlan vlan) {
        Fabric fabric = vlan.fabric();
        boolean used = fabric.isDefault() || fabric.vlans().size() > 1 || !subnets(vlan).isEmpty()
                || attachments.stream().anyMatch(one -> one.vlan().filter(vlan::equals).isPresent());
        if (!used) {
            remove(fabric);
        }
    }
}
