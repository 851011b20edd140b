package io.drydock.lab.maas.state;

import static io.drydock.lab.maas.state.MachineStatus.ALLOCATED;
import static io.drydock.lab.maas.state.MachineStatus.BROKEN;
import static io.drydock.lab.maas.state.MachineStatus.COMMISSIONING;
import static io.drydock.lab.maas.state.MachineStatus.DEPLOYED;
import static io.drydock.lab.maas.state.MachineStatus.DEPLOYING;
import static io.drydock.lab.maas.state.MachineStatus.DISK_ERASING;
import static io.drydock.lab.maas.state.MachineStatus.ENTERING_RESCUE_MODE;
import static io.drydock.lab.maas.state.MachineStatus.EXITING_RESCUE_MODE;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_COMMISSIONING;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_DEPLOYMENT;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_DISK_ERASING;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_ENTERING_RESCUE_MODE;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_EXITING_RESCUE_MODE;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_RELEASING;
import static io.drydock.lab.maas.state.MachineStatus.FAILED_TESTING;
import static io.drydock.lab.maas.state.MachineStatus.MISSING;
import static io.drydock.lab.maas.state.MachineStatus.NEW;
import static io.drydock.lab.maas.state.MachineStatus.READY;
import static io.drydock.lab.maas.state.MachineStatus.RELEASING;
import static io.drydock.lab.maas.state.MachineStatus.RESCUE_MODE;
import static io.drydock.lab.maas.state.MachineStatus.RESERVED;
import static io.drydock.lab.maas.state.MachineStatus.RETIRED;
import static io.drydock.lab.maas.state.MachineStatus.TESTING;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which state may follow which, as MAAS has it. */
public final class Transitions {
    private Transitions() {
    }

    public static boolean allowed(MachineStatus from, MachineStatus to) {
        return after(from).contains(to);
    }

    private static Set<MachineStatus> after(MachineStatus from) {
        return switch (from) {
            case NEW -> EnumSet.of(COMMISSIONING, MISSING, READY, RETIRED, BROKEN, ENTERING_RESCUE_MODE, TESTING, DEPLOYED);
            case COMMISSIONING -> EnumSet.of(FAILED_COMMISSIONING, READY, RETIRED, MISSING, NEW, BROKEN, TESTING);
            case FAILED_COMMISSIONING -> EnumSet.of(COMMISSIONING, MISSING, RETIRED, BROKEN, ENTERING_RESCUE_MODE, TESTING, READY);
            case READY -> EnumSet.of(ENTERING_RESCUE_MODE, COMMISSIONING, ALLOCATED, RESERVED, RETIRED, MISSING, BROKEN, TESTING);
            case RESERVED -> EnumSet.of(READY, ALLOCATED, RETIRED, MISSING, BROKEN, DISK_ERASING, RELEASING, ENTERING_RESCUE_MODE, TESTING);
            case ALLOCATED -> EnumSet.of(READY, RETIRED, MISSING, BROKEN, DEPLOYING, DISK_ERASING, RELEASING, ENTERING_RESCUE_MODE, TESTING);
            case RELEASING -> EnumSet.of(ALLOCATED, RESERVED, DEPLOYED, READY, NEW, BROKEN, MISSING, FAILED_DEPLOYMENT, FAILED_DISK_ERASING,
                    FAILED_RELEASING);
            case DEPLOYING -> EnumSet.of(ALLOCATED, MISSING, BROKEN, FAILED_DEPLOYMENT, DEPLOYED, READY, DISK_ERASING, RELEASING);
            case FAILED_DEPLOYMENT, DEPLOYED -> EnumSet.of(ALLOCATED, MISSING, BROKEN, READY, DISK_ERASING, RELEASING, ENTERING_RESCUE_MODE, TESTING);
            case MISSING -> EnumSet.of(NEW, READY, ALLOCATED, COMMISSIONING, BROKEN, ENTERING_RESCUE_MODE, TESTING);
            case RETIRED -> EnumSet.of(NEW, READY, MISSING, BROKEN, ENTERING_RESCUE_MODE, TESTING);
            case BROKEN -> EnumSet.of(NEW, COMMISSIONING, READY, DEPLOYED, DISK_ERASING, RELEASING, ENTERING_RESCUE_MODE, TESTING);
            case FAILED_RELEASING -> EnumSet.of(RELEASING, DISK_ERASING, READY, BROKEN, TESTING);
            case DISK_ERASING -> EnumSet.of(BROKEN, DISK_ERASING, FAILED_DISK_ERASING, READY, RELEASING);
            case FAILED_DISK_ERASING -> EnumSet.of(DISK_ERASING, RELEASING, BROKEN, ALLOCATED, READY, ENTERING_RESCUE_MODE, TESTING);
            case ENTERING_RESCUE_MODE -> EnumSet.of(READY, BROKEN, DEPLOYED, RESCUE_MODE, FAILED_ENTERING_RESCUE_MODE, EXITING_RESCUE_MODE);
            case FAILED_ENTERING_RESCUE_MODE -> EnumSet.of(BROKEN, ENTERING_RESCUE_MODE, EXITING_RESCUE_MODE, TESTING);
            case RESCUE_MODE -> EnumSet.of(BROKEN, EXITING_RESCUE_MODE, TESTING);
            case EXITING_RESCUE_MODE -> EnumSet.of(NEW, BROKEN, FAILED_COMMISSIONING, READY, RESERVED, ALLOCATED, FAILED_DEPLOYMENT, DEPLOYED, MISSING,
                    RETIRED, FAILED_RELEASING, FAILED_DISK_ERASING, RESCUE_MODE, FAILED_ENTERING_RESCUE_MODE, FAILED_EXITING_RESCUE_MODE,
                    FAILED_TESTING);
            case FAILED_EXITING_RESCUE_MODE -> EnumSet.of(BROKEN, EXITING_RESCUE_MODE, TESTING);
            case TESTING -> EnumSet.of(BROKEN, NEW, READY, RESERVED, ALLOCATED, DEPLOYED, COMMISSIONING, FAILED_COMMISSIONING, FAILED_DEPLOYMENT,
                    MISSING, RETIRED, FAILED_RELEASING, FAILED_DISK_ERASING, FAILED_ENTERING_RESCUE_MODE, FAILED_EXITING_RESCUE_MODE, FAILED_TESTING);
            case FAILED_TESTING -> EnumSet.of(COMMISSIONING, BROKEN, MISSING, ENTERING_RESCUE_MODE, TESTING, READY, DEPLOYED);
        };
    }

    /** What becomes of a machine that fails in the middle of something. */
    public static Optional<MachineStatus> failed(MachineStatus from) {
        return switch (from) {
            case COMMISSIONING -> Optional.of(FAILED_COMMISSIONING);
            case DEPLOYING -> Optional.of(FAILED_DEPLOYMENT);
            case RELEASING -> Optional.of(FAILED_RELEASING);
            case DISK_ERASING -> Optional.of(FAILED_DISK_ERASING);
            case ENTERING_RESCUE_MODE -> Optional.of(FAILED_ENTERING_RESCUE_MODE);
            case EXITING_RESCUE_MODE -> Optional.of(FAILED_EXITING_RESCUE_MODE);
            case TESTING -> Optional.of(FAILED_TESTING);
            default -> Optional.empty();
        };
    }

    /** Whether a machine that is so may be released. */
    public static boolean releasable(MachineStatus status) {
        return switch (status) {
            case ALLOCATED, RESERVED, BROKEN, DEPLOYING, DEPLOYED, FAILED_DEPLOYMENT, FAILED_DISK_ERASING, FAILED_RELEASING, DISK_ERASING -> true;
            default -> false;
        };
    }
}
