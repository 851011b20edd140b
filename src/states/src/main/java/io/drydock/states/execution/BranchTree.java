package io.drydock.states.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The branches of a running execution. */
final class BranchTree {
    private final LiveBranch root;

    private BranchTree(LiveBranch root) {
        this.root = root;
    }

    static BranchTree of(Activity activity) {
        return new BranchTree(LiveBranch.root(activity));
    }

    static BranchTree restore(Collection<Change> changes) {
        Map<String, Branch> branches = new HashMap<>();
        for (Change change : changes) {
            change.removed().forEach(branches::remove);
            change.branches().forEach(branch -> branches.put(branch.id(), branch));
        }
        Map<String, LiveBranch> live = new HashMap<>();
        // Siblings have to come in the order of their numbers: a child's place is its index.
        List<Branch> ordered = branches.values().stream()
                .sorted(Comparator.<Branch>comparingInt(branch -> depth(branch.id())).thenComparingInt(branch -> number(branch.id()))).toList();
        for (Branch branch : ordered) {
            Optional<LiveBranch> parent = branch.id().isEmpty() ? Optional.empty() : Optional.of(live.get(parentOf(branch.id())));
            live.put(branch.id(), LiveBranch.restore(branch, parent));
        }
        return new BranchTree(live.get(Branch.ROOT));
    }

    private static int depth(String id) {
        return id.isEmpty() ? 0 : 1 + (int) id.chars().filter(character -> character == '.').count();
    }

    private static int number(String id) {
        return id.isEmpty() ? 0 : Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
    }

    private static String parentOf(String id) {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? Branch.ROOT : id.substring(0, dot);
    }

    LiveBranch root() {
        return root;
    }

    /** The branch of that id, if there is one now. */
    Optional<LiveBranch> find(String id) {
        LiveBranch branch = root;
        if (id.isEmpty()) {
            return Optional.of(branch);
        }
        for (String step : id.split("\\.")) {
            int index = Integer.parseInt(step);
            if (index >= branch.children().size()) {
                return Optional.empty();
            }
            branch = branch.children().get(index);
        }
        return Optional.of(branch);
    }

    /** Whether {@code branch} is still one of the tree's. */
    boolean holds(LiveBranch branch) {
        return branch.parent().map(parent -> branch.index() < parent.children().size() && parent.children().get(branch.index()) == branch
                && holds(parent)).orElse(branch == root);
    }

    /** All of them, parents before their children. */
    List<LiveBranch> all() {
        List<LiveBranch> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(LiveBranch branch, List<LiveBranch> all) {
        all.add(branch);
        branch.children().forEach(child -> collect(child, all));
    }
}
