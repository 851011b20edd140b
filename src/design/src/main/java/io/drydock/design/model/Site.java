package io.drydock.design.model;

import io.drydock.design.bootaction.BootAction;
import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.HostProfile;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.site.Rack;
import io.drydock.design.site.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A design, read: its documents by name, parsed into types, and the applied model of every node. Immutable. Maps are in the order of
 * names; of two documents of one kind and name the later one is taken (a rule reports the pair).
 *
 * @param documents every rendered document in the order of the source, doubles included
 * @param byKind the documents that count, by kind and name
 */
public record Site(List<Document> documents, Map<Kind, Map<String, Document>> byKind, Map<String, Region> regions,
                   Map<String, NetworkLink> links, Map<String, Network> networks, Map<String, Rack> racks,
                   Map<String, HardwareProfile> hardwareProfiles, Map<String, HostProfile> hostProfiles,
                   Map<String, BaremetalNode> nodes, Map<String, BootAction> bootActions, Map<String, AppliedNode> appliedNodes) {

    /** The document of that kind and name. */
    public Optional<Document> document(Kind kind, String name) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(name));
    }

    /** The document that a typed object of this site was read from. */
    public Document documentOf(Kind kind, String name) {
        return document(kind, name).orElseThrow(() -> new IllegalArgumentException("no " + kind.title() + " '" + name + "' in this site"));
    }
}
