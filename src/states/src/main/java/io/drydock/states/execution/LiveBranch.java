package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link Branch} in the tree of a running execution. */
final class LiveBranch {
    private final String id;
    private final Optional<LiveBranch> parent;
    private final Optional<Branch.MapItem> item;
    private final List<LiveBranch> children = new ArrayList<>(0);
    private Map<String, JsonNode> assigned;
    private Map<String, JsonNode> visible;
    private Activity activity;
    private long lastEventId;
    private int settledChildren;

    private LiveBranch(String id, Optional<LiveBranch> parent, Optional<Branch.MapItem> item, Map<String, JsonNode> assigned, Activity activity,
            long lastEventId) {
        this.id = id;
        this.parent = parent;
        this.item = item;
        this.assigned = assigned;
        this.activity = activity;
        this.lastEventId = lastEventId;
    }

    static LiveBranch root(Activity activity) {
        return new LiveBranch(Branch.ROOT, Optional.empty(), Optional.empty(), Map.of(), activity, 0);
    }

    /** The next child of {@code this}. */
    LiveBranch fork(Activity activity, long lastEventId, Optional<Branch.MapItem> item) {
        String name = String.valueOf(children.size());
        LiveBranch child = new LiveBranch(id.isEmpty() ? name : id + "." + name, Optional.of(this), item, Map.of(), activity, lastEventId);
        children.add(child);
        return child;
    }

    /** @param parent empty for the root */
    static LiveBranch restore(Branch branch, Optional<LiveBranch> parent) {
        LiveBranch restored = new LiveBranch(branch.id(), parent, branch.item(), branch.variables(), branch.activity(), branch.lastEventId());
        parent.ifPresent(above -> {
            above.children.add(restored);
            above.settledChildren += settled(branch.activity()) ? 1 : 0;
        });
        return restored;
    }

    Branch snapshot() {
        return new Branch(id, assigned, activity, lastEventId, item);
    }

    String id() {
        return id;
    }

    Optional<LiveBranch> parent() {
        return parent;
    }

    /** The item of the iteration that this branch is, or is part of. */
    Optional<Branch.MapItem> item() {
        return item.or(() -> parent.flatMap(LiveBranch::item));
    }

    /** Its place among the children of its parent. */
    int index() {
        return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
    }

    List<LiveBranch> children() {
        return children;
    }

    void dropChildren() {
        children.clear();
        settledChildren = 0;
    }

    /** How many of the children are not over. */
    int unsettled() {
        return children.size() - settledChildren;
    }

    Activity activity() {
        return activity;
    }

    void become(Activity next) {
        parent.ifPresent(above -> above.settledChildren += (settled(next) ? 1 : 0) - (settled(activity) ? 1 : 0));
        activity = next;
    }

    private static boolean settled(Activity activity) {
        return activity instanceof Activity.Finished || activity instanceof Activity.ChildFailed;
    }

    long lastEventId() {
        return lastEventId;
    }

    void follow(long eventId) {
        lastEventId = eventId;
    }

    /** What its states can refer to: its own variables and those of the branches above, which stand still while this one runs. */
    Map<String, JsonNode> variables() {
        if (visible == null) {
            Map<String, JsonNode> above = parent.map(LiveBranch::variables).orElse(Map.of());
            if (assigned.isEmpty()) {
                visible = above;
            } else {
                Map<String, JsonNode> merged = new LinkedHashMap<>(above);
                merged.putAll(assigned);
                visible = merged;
            }
        }
        return visible;
    }

    void assign(Map<String, JsonNode> values) {
        Map<String, JsonNode> merged = new LinkedHashMap<>(assigned);
        merged.putAll(values);
        assigned = merged;
        visible = null;
    }
}
