package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans with as few requests as possible: either what differs is changed, disk by disk, or MAAS begins anew with a layout, which replaces
 * many requests by one. Nothing has been written to the disks yet, so that either way nothing is lost.
 */
public final class StoragePlanner {
    private StoragePlanner() {
    }

    /** The changes that make {@code current} the wanted storage; none where it is that already. */
    public static StoragePlan plan(MaasStorage current, WantedStorage wanted) {
        StoragePlan difference = Difference.of(current, wanted);
        if (difference.isEmpty() && !current.otherGroups()) {
            return difference;
        }
        StoragePlan anew = anew(current, wanted, difference);
        return current.otherGroups() || anew.changes().size() < difference.changes().size() ? anew : difference;
    }

    /** What is left to do once MAAS has begun anew; {@code after} is what it has configured then. */
    public static StoragePlan afterLayout(MaasStorage after, WantedStorage wanted) {
        return Difference.of(after, wanted);
    }

    private static StoragePlan anew(MaasStorage current, WantedStorage wanted, StoragePlan difference) {
        List<Change> changes = new ArrayList<>(difference.changes().stream().filter(Change.SetBootDisk.class::isInstance).toList());
        changes.add(new Change.SetLayout(wanted.layout(), current.otherGroups() ? "there are RAIDs or caches, which the design does not have"
                : "more differs than stays" + removed(difference)));
        changes.addAll(Difference.of(AfterLayout.of(current, wanted), wanted).changes());
        return new StoragePlan(changes, new Ids());
    }

    private static String removed(StoragePlan difference) {
        List<String> titles = difference.changes().stream().filter(change -> change instanceof Change.RemoveGroup
                || change instanceof Change.RemovePartition).map(Change::title).toList();
        return titles.isEmpty() ? "" : " (" + String.join("; ", titles) + ")";
    }
}
