package io.drydock.ipmi.command.chassis;

/** Numbers of the boot option parameters (IPMI 2.0, table 28-14). */
public final class BootParameter {
    /** One byte: 0 set complete, 1 set in progress, 2 commit. */
    public static final int SET_IN_PROGRESS = 0;
    public static final int SERVICE_PARTITION_SELECTOR = 1;
    public static final int SERVICE_PARTITION_SCAN = 2;
    /** One byte: on which events the BMC does not clear the valid bit of the boot flags ({@link #KEEP_ON_TIMEOUT} and so on). */
    public static final int VALID_BIT_CLEARING = 3;
    /** Two bytes: which bits to write, and who has handled the boot information. */
    public static final int INFO_ACKNOWLEDGE = 4;
    /** Five bytes: {@link BootFlags}. */
    public static final int BOOT_FLAGS = 5;
    public static final int INITIATOR_INFO = 6;

    /** Of {@link #SET_IN_PROGRESS}. */
    public static final int SET_COMPLETE = 0;
    /** Of {@link #SET_IN_PROGRESS}. */
    public static final int IN_PROGRESS = 1;

    /** Of {@link #VALID_BIT_CLEARING}: don't clear on power-up by the button. */
    public static final int KEEP_ON_BUTTON = 0x01;
    /** Of {@link #VALID_BIT_CLEARING}: don't clear on a reset by the button. */
    public static final int KEEP_ON_RESET = 0x02;
    /** Of {@link #VALID_BIT_CLEARING}: don't clear on a reset by the watchdog. */
    public static final int KEEP_ON_WATCHDOG = 0x04;
    /** Of {@link #VALID_BIT_CLEARING}: don't clear where no chassis control follows within 60 s. */
    public static final int KEEP_ON_TIMEOUT = 0x08;
    /** Of {@link #VALID_BIT_CLEARING}: don't clear on a reset or power cycle by PEF. */
    public static final int KEEP_ON_PEF = 0x10;

    private BootParameter() {
    }
}
