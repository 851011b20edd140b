package io.drydock.lab.maas.fault;

/** A way in which MAAS and a machine fail to do what they should. */
public enum MaasFault {
    /** It boots by PXE, and never turns up in MAAS. */
    NEVER_ENLISTS,
    /** A commissioning script fails. */
    COMMISSIONING_FAILS,
    /** Commissioning never ends, until MAAS gives up. */
    COMMISSIONING_HANGS,
    /** A test of the hardware fails after commissioning. */
    TESTING_FAILS,
    /** The installation fails. */
    DEPLOYMENT_FAILS,
    /** The installation never ends, until MAAS gives up. */
    DEPLOYMENT_HANGS,
    /** Its disks can't be erased. */
    ERASING_FAILS,
    /** MAAS can't reach its BMC. */
    BMC_UNREACHABLE
}
