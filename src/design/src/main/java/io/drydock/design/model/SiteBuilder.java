package io.drydock.design.model;

import io.drydock.design.bootaction.BootActionReader;
import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfileReader;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.BaremetalNodeReader;
import io.drydock.design.host.HostProfile;
import io.drydock.design.host.HostProfileReader;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLinkReader;
import io.drydock.design.network.NetworkReader;
import io.drydock.design.site.RackReader;
import io.drydock.design.site.RegionReader;
import io.drydock.design.value.Value;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes a {@link Site} of rendered documents. */
public final class SiteBuilder {
    private SiteBuilder() {
    }

    /** The site that the documents describe. Never fails: what is wrong with them stays to be seen in the site. */
    public static Site build(List<Document> documents) {
        Map<Kind, Map<String, Document>> byKind = byKind(documents);
        Map<String, NetworkLink> links = read(byKind, Kind.NETWORK_LINK, NetworkLinkReader::read);
        Map<String, Network> networks = read(byKind, Kind.NETWORK, NetworkReader::read);
        Map<String, HardwareProfile> hardwareProfiles = read(byKind, Kind.HARDWARE_PROFILE, HardwareProfileReader::read);
        Map<String, HostProfile> hostProfiles = read(byKind, Kind.HOST_PROFILE, HostProfileReader::read);
        Map<String, BaremetalNode> nodes = read(byKind, Kind.BAREMETAL_NODE, BaremetalNodeReader::read);
        return new Site(List.copyOf(documents), byKind, read(byKind, Kind.REGION, RegionReader::read),
                links, networks, read(byKind, Kind.RACK, RackReader::read),
                hardwareProfiles, hostProfiles, nodes, read(byKind, Kind.BOOT_ACTION, BootActionReader::read),
                applied(nodes, new AppliedNodes(hostProfiles, hardwareProfiles, networks, links)));
    }

    private static Map<Kind, Map<String, Document>> byKind(List<Document> documents) {
        Map<Kind, Map<String, Document>> sorted = new EnumMap<>(Kind.class);
        for (Document document : documents) {
            sorted.computeIfAbsent(document.kind(), _ -> new TreeMap<>()).put(document.name(), document);
        }
        // Looked up far more often than walked: a hash finds faster than a tree.
        sorted.replaceAll((_, byName) -> Collections.unmodifiableMap(new LinkedHashMap<>(byName)));
        return Collections.unmodifiableMap(sorted);
    }

    private static <T> Map<String, T> read(Map<Kind, Map<String, Document>> byKind, Kind kind, BiFunction<String, Value, T> reader) {
        Map<String, Document> documents = byKind.getOrDefault(kind, Map.of());
        Map<String, T> read = LinkedHashMap.newLinkedHashMap(documents.size());
        documents.forEach((name, document) -> read.put(name, reader.apply(name, document.data())));
        return Collections.unmodifiableMap(read);
    }

    private static Map<String, AppliedNode> applied(Map<String, BaremetalNode> nodes, AppliedNodes applied) {
        Map<String, AppliedNode> models = LinkedHashMap.newLinkedHashMap(nodes.size());
        nodes.forEach((name, node) -> models.put(name, applied.of(node)));
        return Collections.unmodifiableMap(models);
    }
}
