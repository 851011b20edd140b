package io.drydock.lab.design;

import io.drydock.design.model.Site;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a design's boot actions fetch assets from. */
final class AssetAddresses {
    private static final Pattern SERVER = Pattern.compile("(promenade\\+)?https?://([^/?#{}\\s]+)");

    private AssetAddresses() {
    }

    /**
     * As {@code drydock.boot-assets.nat} takes it: Promenades are the lab's, and for all other servers it has files that stand for theirs.
     *
     * @param promenade the lab's Promenade
     * @param files what addresses of files that stand for others begin with
     */
    static List<String> translations(Site design, String promenade, String files) {
        Set<String> entries = new TreeSet<>();
        design.bootActions().values().stream().flatMap(action -> action.assets().stream()).flatMap(asset -> asset.location().value().stream())
                .forEach(location -> {
                    Matcher server = SERVER.matcher(location);
                    if (server.lookingAt()) {
                        entries.add(server.group() + "=" + (server.group(1) != null ? server.group(1) + promenade : files + server.group(2)));
                    }
                });
        return List.copyOf(entries);
    }
}
