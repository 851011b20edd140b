package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What stands at an address. */
sealed interface Found {
    /** A resource. */
    record Resource(ObjectNode body) implements Found {
    }

    /**
     * A collection of resources.
     *
     * @param type of the collection, such as {@code ProcessorCollection}
     * @param members their addresses
     */
    record Members(String uri, String type, String name, List<String> members) implements Found {
    }
}
