package io.drydock.lab.maas.state;

/** What state a machine is in, with the number and the words that MAAS has for it. */
public enum MachineStatus {
    NEW("New"), COMMISSIONING("Commissioning"), FAILED_COMMISSIONING("Failed commissioning"), MISSING("Missing"), READY("Ready"), RESERVED("Reserved"),
    DEPLOYED("Deployed"), RETIRED("Retired"), BROKEN("Broken"), DEPLOYING("Deploying"), ALLOCATED("Allocated"), FAILED_DEPLOYMENT("Failed deployment"),
    RELEASING("Releasing"), FAILED_RELEASING("Releasing failed"), DISK_ERASING("Disk erasing"), FAILED_DISK_ERASING("Failed disk erasing"),
    RESCUE_MODE("Rescue mode"), ENTERING_RESCUE_MODE("Entering rescue mode"), FAILED_ENTERING_RESCUE_MODE("Failed to enter rescue mode"),
    EXITING_RESCUE_MODE("Exiting rescue mode"), FAILED_EXITING_RESCUE_MODE("Failed to exit rescue mode"), TESTING("Testing"),
    FAILED_TESTING("Failed testing");

    private final String title;

    MachineStatus(String title) {
        this.title = title;
    }

    /** MAAS's number of it. */
    public int code() {
        return ordinal();
    }

    public String title() {
        return title;
    }
}
