package io.drydock.lab.inventory;

/**
 * A device by its place on the PCI bus.
 *
 * @param address such as {@code 0000:3b:00.0}
 * @param kind what it is
 */
public record PciDevice(String address, String vendor, int vendorId, int deviceId, String name, Kind kind) {
    /** What kind of device: base class and sub class of its PCI class code. */
    public enum Kind {
        NETWORK("NetworkController", 0x020000),
        STORAGE("MassStorageController", 0x010400),
        OTHER("Other", 0xFF0000);

        private final String redfishClass;
        private final int classCode;

        Kind(String redfishClass, int classCode) {
            this.redfishClass = redfishClass;
            this.classCode = classCode;
        }

        /** As Redfish calls it (schema PCIeFunction, DeviceClass). */
        public String redfishClass() {
            return redfishClass;
        }

        public int classCode() {
            return classCode;
        }
    }

    /** The address without its function: what one card or chip shows under. */
    public String slot() {
        return address.substring(0, address.lastIndexOf('.'));
    }

    /** The number behind the dot. */
    public int function() {
        return Integer.parseInt(address.substring(address.lastIndexOf('.') + 1), 16);
    }
}
