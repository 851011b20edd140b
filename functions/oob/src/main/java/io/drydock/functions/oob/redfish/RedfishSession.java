package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session with one BMC and the one System of it that is the node. */
final class RedfishSession implements BmcSession {
    private final Service service;
    private final Login login;
    private final String system;
    private final PowerControl power;
    private final BootControl boot;
    private final IdentifyLight light;

    /** @param system the System's path */
    RedfishSession(Service service, Login login, String system) {
        this.service = service;
        this.login = login;
        this.system = system;
        TaskMonitor tasks = new TaskMonitor(service.api(), service.settings());
        this.power = new PowerControl(service, tasks);
        this.boot = new BootControl(service, tasks);
        this.light = new IdentifyLight(service, tasks);
    }

    @Override
    public BmcIdentity identity() {
        JsonNode json = known().json();
        return new BmcIdentity(Fields.text(json, "Manufacturer"), Fields.text(json, "Model"), Fields.text(json, "SerialNumber"),
                Fields.text(json, "UUID"), Firmware.ofBmc(service, json), Fields.text(json, "BiosVersion"),
                "Redfish" + service.root().version().map(version -> " " + version).orElse(""));
    }

    @Override
    public PowerState power() {
        return PowerControl.state(system().json());
    }

    @Override
    public void power(PowerCommand command) {
        power.send(command, system());
    }

    @Override
    public BootOverride boot() {
        return boot.read(system());
    }

    @Override
    public void boot(BootOverride wanted) {
        boot.set(wanted, system());
    }

    @Override
    public Inventory inventory() {
        return new InventoryReader(service).read(known().json());
    }

    @Override
    public List<Alarm> alarms() {
        return new AlarmReader(service).read(known().json());
    }

    /** Redfish's light knows no time: it shines until this is called with zero. */
    @Override
    public Optional<Duration> identify(Duration duration) {
        light.shine(duration.isPositive(), system());
        return duration.isPositive() ? Optional.empty() : Optional.of(Duration.ZERO);
    }

    @Override
    public void close() {
        login.close();
    }

    private Resource system() {
        return service.api().get(system);
    }

    /** What does not change within a session need not be asked for each time. */
    private Resource known() {
        return service.api().recall(system);
    }
}
