package io.drydock.design.bootaction;

import io.drydock.design.site.NodeFilter;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a node does on its first boot from disk.
 *
 * @param signaling whether the node reports its end
 * @param nodeFilter which nodes; absent: all
 */
public record BootAction(String name, boolean signaling, List<Asset> assets, Optional<NodeFilter> nodeFilter) {
    /**
     * A file, systemd unit or package list.
     *
     * @param path where it goes on the node, absolute
     * @param location where it is fetched from
     * @param data its content; a mapping of package name to version for a package list
     * @param permissions three octal digits
     */
    public record Asset(Field<Type> type, Field<String> path, Field<String> location, Optional<Value> data,
                        List<String> locationPipeline, List<String> dataPipeline, Field<String> permissions) {
        /** What an asset is. */
        public enum Type { UNIT, FILE, PKG_LIST }
    }
}
