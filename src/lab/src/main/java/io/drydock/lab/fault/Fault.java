package io.drydock.lab.fault;

/** A way in which a BMC of the lab behaves as no client likes it, but as real ones do. */
public enum Fault {
    /** No password is the right one. */
    WRONG_CREDENTIALS,
    /** It takes connections and packets, and never answers. */
    HANGS,
    /** It accepts a boot device and boots from the one that is set up in the firmware. */
    IGNORES_BOOT_DEVICE,
    /** It accepts a boot device and keeps the one that it had. */
    KEEPS_BOOT_DEVICE,
    /** It accepts commands to the power, and nothing comes of them. */
    POWER_STUCK,
    /** Every change of power takes ten times as long. */
    SLOW_POWER,

    /** Redfish: a web page stands where JSON should. */
    HTML_PAGE,
    /** Redfish: its certificate's time is over. */
    EXPIRED_CERTIFICATE,
    /** Redfish: nobody else can log in, because too many are. */
    SESSION_SLOTS_FULL,
    /** Redfish: a change without {@code If-Match} is refused with 428. */
    ETAG_REQUIRED,
    /** Redfish: a boot device can't be set for one boot alone. */
    CONTINUOUS_ONLY,
    /** Redfish: one manager, several systems; the first is another one's. */
    SEVERAL_SYSTEMS,
    /** Redfish: there is no session service. */
    BASIC_ONLY,
    /** Redfish: collections come in pages of two. */
    PAGED_COLLECTIONS,
    /** Redfish: PCIe devices don't tell their address. */
    NO_PCI_ADDRESSES,
    /** Redfish: answers end before their JSON does. */
    TRUNCATED_JSON,
    /** Redfish: what is called JSON is none. */
    GARBAGE_JSON,
    /** Redfish: resources are redirected (308) to the path with a slash at its end. */
    REDIRECTS,
    /** Redfish: a reset is answered with 202 and a task to follow. */
    TASKS
}
