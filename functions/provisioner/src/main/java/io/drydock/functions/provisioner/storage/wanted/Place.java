package io.drydock.functions.provisioner.storage.wanted;

/** Where a file system or a physical volume may lie. */
public sealed interface Place {
    /** For messages. */
    String title();

    /** A whole disk. */
    record WholeDisk(int disk, String diskName) implements Place {
        @Override
        public String title() {
            return "disk " + diskName;
        }
    }

    /**
     * A partition.
     *
     * @param index its place on the disk, from 0
     * @param name in the design: MAAS has none
     */
    record OfDisk(int disk, String diskName, int index, String name) implements Place {
        @Override
        public String title() {
            return "partition '" + name + "' of " + diskName;
        }
    }

    /** A logical volume. */
    record OfGroup(String group, String name) implements Place {
        @Override
        public String title() {
            return "logical volume '" + name + "' of volume group '" + group + "'";
        }
    }
}
