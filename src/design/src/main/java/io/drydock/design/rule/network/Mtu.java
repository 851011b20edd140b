package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.model.Site;
import io.drydock.design.value.Field;
import java.util.function.Consumer;

/** The MTU of a link or network. */
record Mtu(Document document, Field<Long> field) {
    /** Those that are written. */
    static void forEach(Site site, Consumer<Mtu> consumer) {
        site.links().values().stream().filter(link -> link.mtu().isWritten())
                .forEach(link -> consumer.accept(new Mtu(site.documentOf(Kind.NETWORK_LINK, link.name()), link.mtu())));
        site.networks().values().stream().filter(network -> network.mtu().isWritten())
                .forEach(network -> consumer.accept(new Mtu(site.documentOf(Kind.NETWORK, network.name()), network.mtu())));
    }

    /** Whose it is, for a message. */
    String owner() {
        return (document.kind() == Kind.NETWORK_LINK ? "link '" : "network '") + document.name() + "'";
    }
}
