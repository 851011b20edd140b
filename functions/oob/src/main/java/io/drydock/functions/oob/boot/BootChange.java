package io.drydock.functions.oob.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.OobSettings;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;

/** Has a BMC boot its server from a device, and reads whether it took it. */
@Singleton
class BootChange {
    private final OobSettings.Boot settings;

    BootChange(OobSettings settings) {
        this.settings = settings.boot();
        if (this.settings.attempts() < 1) {
            throw new IllegalArgumentException("drydock.oob.boot.attempts is 1 or more, not " + this.settings.attempts());
        }
    }

    /**
     * Sets the boot device, unless it is set. The device has to be read back; many BMCs keep nothing else, so that a difference in how long
     * it lasts, or in the kind of firmware, is told and no more.
     *
     * @throws StepFailed if the BMC does not take it
     */
    StepResult bring(BmcContact contact, NodeCall call, BootOverride wanted) {
        BootOverride read = contact.session().boot();
        if (isThere(read, wanted)) {
            return new StepResult.AlreadyThere(learn(call, read), contact + " already boots its server from " + words(read));
        }
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            call.requireHold();
            contact.session().boot(wanted);
            read = contact.session().boot();
            if (read.device() != wanted.device()) {
                pause();
                read = contact.session().boot();
            }
            if (read.device() == wanted.device()) {
                return new StepResult.Done(learn(call, read), contact + " took the boot device " + words(wanted)
                        + (isThere(read, wanted) ? "" : ", and reads it back as " + words(read)));
            }
        }
        learn(call, read);
        throw new StepFailed(contact + " was asked " + settings.attempts() + " times (drydock.oob.boot.attempts) to boot its server from "
                + words(wanted) + ", and reads back " + words(read) + ". Look whether its settings, or another tool, keep it from that.");
    }

    private static boolean isThere(BootOverride read, BootOverride wanted) {
        return read.device() == wanted.device() && read.persistence() == wanted.persistence()
                && (wanted.firmware().isEmpty() || read.firmware().isEmpty() || read.firmware().equals(wanted.firmware()));
    }

    private static ObjectNode learn(NodeCall call, BootOverride read) {
        ObjectNode json = BootJson.of(read);
        call.learn(BootJson.SECTION, json);
        return json;
    }

    private static String words(BootOverride override) {
        return override.device() == BootOverride.Device.NONE ? "no device (as its firmware is set up)"
                : override.device() + (override.persistence() == BootOverride.Persistence.ONCE ? " once" : " until told otherwise")
                        + override.firmware().map(firmware -> " by " + firmware).orElse("");
    }

    private void pause() {
        try {
            Thread.sleep(settings.interval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownstreamUnavailable("the process is being stopped while a boot device is read back", e);
        }
    }
}
