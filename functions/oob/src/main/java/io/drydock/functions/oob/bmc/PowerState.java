package io.drydock.functions.oob.bmc;

/** Whether a server has power. */
public enum PowerState {
    ON,
    OFF,
    /** Between the two: Redfish's PoweringOn and PoweringOff, or a BMC that can't say. */
    CHANGING
}
