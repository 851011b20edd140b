package io.drydock.functions.oob.ipmi;

/** How much of what a BMC holds is read at most; see {@link IpmiSettings.Limits}. */
public record ReadLimits(int selEntries, int sdrRecords, int fruBytes) {
    public static final ReadLimits DEFAULT = new ReadLimits(256, 512, 2048);
}
