package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.design.value.FieldPath;
import java.util.function.Consumer;

/**
 * An entry of a node's addressing.
 *
 * @param index its place in the list, from 0
 */
record NodeAddress(BaremetalNode node, int index, Addressing entry) {
    static void forEach(Site site, Consumer<NodeAddress> consumer) {
        for (BaremetalNode node : site.nodes().values()) {
            for (int index = 0; index < node.addressing().size(); index++) {
                consumer.accept(new NodeAddress(node, index, node.addressing().get(index)));
            }
        }
    }

    /** Only those with an address that was understood. */
    static void forEachStatic(Site site, Consumer<NodeAddress> consumer) {
        forEach(site, address -> {
            if (address.entry.address().isPresent()) {
                consumer.accept(address);
            }
        });
    }

    /** The address; only for a static one. */
    IpAddress ip() {
        return entry.address().value().orElseThrow();
    }

    /** The name of the network, empty where none is named. */
    String network() {
        return entry.network().orElse("");
    }

    Document document(Site site) {
        return site.documentOf(Kind.BAREMETAL_NODE, node.name());
    }

    FieldPath path(String field) {
        return FieldPath.of("addressing").index(index).key(field);
    }

    /** The entry for a message: whose it is and where. */
    String describe() {
        return "node '" + node.name() + "'" + (network().isEmpty() ? "" : " on network '" + network() + "'");
    }
}
