package io.drydock.design.rule;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.value.FieldPath;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the document in which a field that a node inherits is written. */
final class Attribution {
    private final Site site;

    Attribution(Site site) {
        this.site = site;
    }

    /** The node's own document or that of one of its profiles: the nearest one in which most of {@code path} stands. */
    Document of(AppliedNode node, FieldPath path) {
        Document own = site.documentOf(Kind.BAREMETAL_NODE, node.name());
        int length = path.segments().size();
        int ownDepth = depth(own, path);
        return length > 0 && ownDepth == length ? own : nearer(own, ownDepth, inProfiles(node.profiles(), path));
    }

    /** The documents for several nodes, each with the names of those that it was found for. */
    Collection<Concerned> of(Collection<AppliedNode> nodes, FieldPath path) {
        Map<List<String>, Optional<Place>> placesOfProfiles = new IdentityHashMap<>();
        Map<Document, Concerned> known = new IdentityHashMap<>();
        List<Concerned> all = new ArrayList<>();
        int length = path.segments().size();
        for (AppliedNode node : nodes) {
            Document own = site.documentOf(Kind.BAREMETAL_NODE, node.name());
            int ownDepth = depth(own, path);
            Document document = length > 0 && ownDepth == length ? own
                    : nearer(own, ownDepth, placesOfProfiles.computeIfAbsent(node.profiles(), profiles -> inProfiles(profiles, path)));
            Concerned concerned = known.get(document);
            if (concerned == null) {
                concerned = new Concerned(document, new ArrayList<>());
                known.put(document, concerned);
                all.add(concerned);
            }
            concerned.nodes.add(node.name());
        }
        return all;
    }

    /** A field that stands nowhere at all is missing in the profile rather than in each of the nodes. */
    private static Document nearer(Document own, int ownDepth, Optional<Place> inherited) {
        return inherited.filter(place -> place.depth > ownDepth || ownDepth == 0).map(Place::document).orElse(own);
    }

    private Optional<Place> inProfiles(List<String> profiles, FieldPath path) {
        Optional<Place> best = Optional.empty();
        for (String profile : profiles) {
            Optional<Document> document = site.document(Kind.HOST_PROFILE, profile);
            if (document.isPresent()) {
                Place place = new Place(document.get(), depth(document.get(), path));
                if (best.isEmpty() || best.get().depth < place.depth) {
                    best = Optional.of(place);
                }
            }
        }
        return best;
    }

    /** How many segments of the path lead to something that is written. */
    private static int depth(Document document, FieldPath path) {
        Value value = document.data();
        int depth = 0;
        for (FieldPath.Segment segment : path.segments()) {
            Optional<Value> next = new FieldPath(List.of(segment)).in(value);
            if (next.isEmpty() || next.get() instanceof Value.Nothing) {
                break;
            }
            value = next.get();
            depth++;
        }
        return depth;
    }

    /** A document and the names of the nodes for which it is the one. */
    record Concerned(Document document, List<String> nodes) {
    }

    private record Place(Document document, int depth) {
    }
}
