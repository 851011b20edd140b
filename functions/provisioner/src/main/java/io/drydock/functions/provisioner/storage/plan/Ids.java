package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.wanted.Place;
import java.util.HashMap;
import java.util.Map;

/** The numbers that MAAS has given to what lies at the wanted places, as far as it is there. */
public final class Ids {
    private final Map<Place, Integer> places = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();

    public void put(Place place, int id) {
        places.put(place, id);
    }

    public void putGroup(String name, int id) {
        groups.put(name, id);
    }

    /**
     * Of a disk, partition, or a logical volume's block device.
     *
     * @throws IllegalStateException if it is not there
     */
    public int of(Place place) {
        if (place instanceof Place.WholeDisk(int disk, _)) {
            return disk;
        }
        return known(places.get(place), place.title());
    }

    /** @throws IllegalStateException if it is not there */
    public int ofGroup(String name) {
        return known(groups.get(name), "volume group '" + name + "'");
    }

    private static int known(Integer id, String title) {
        if (id == null) {
            throw new IllegalStateException("MAAS has no " + title + " yet");
        }
        return id;
    }
}
