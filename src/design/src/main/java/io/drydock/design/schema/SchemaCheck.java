package io.drydock.design.schema;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.model.Site;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds all documents of a site against their schemas: once for all the rules that ask, as they ask one after the other. */
final class SchemaCheck {
    private final Map<Kind, Shape> schemas = new EnumMap<>(Kind.class);
    private Checked last = new Checked(new WeakReference<>(null), Map.of());

    SchemaCheck() {
        for (Kind kind : Kind.values()) {
            schemas.put(kind, schema(kind));
        }
    }

    private static Shape schema(Kind kind) {
        return switch (kind) {
            case REGION -> SiteSchemas.region();
            case NETWORK_LINK -> NetworkSchemas.networkLink();
            case NETWORK -> NetworkSchemas.network();
            case RACK -> HardwareSchemas.rack();
            case HARDWARE_PROFILE -> HardwareSchemas.hardwareProfile();
            case HOST_PROFILE -> HostSchemas.hostProfile();
            case BAREMETAL_NODE -> HostSchemas.baremetalNode();
            case BOOT_ACTION -> SiteSchemas.bootAction();
        };
    }

    /** The problems of that type in the site's documents, in their order. */
    synchronized List<Problem> problems(Site site, Problem.Type type) {
        if (last.site.get() != site) {
            last = new Checked(new WeakReference<>(site), check(site));
        }
        return last.problems.getOrDefault(type, List.of());
    }

    private Map<Problem.Type, List<Problem>> check(Site site) {
        List<Problem> all = new ArrayList<>();
        for (Document document : site.documents()) {
            new SchemaWalk(document, all).run(schemas.get(document.kind()));
        }
        Map<Problem.Type, List<Problem>> byType = new EnumMap<>(Problem.Type.class);
        all.forEach(problem -> byType.computeIfAbsent(problem.type(), _ -> new ArrayList<>()).add(problem));
        return byType;
    }

    private record Checked(WeakReference<Site> site, Map<Problem.Type, List<Problem>> problems) {
    }
}
