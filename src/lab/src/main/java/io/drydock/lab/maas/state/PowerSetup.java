package io.drydock.lab.maas.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How MAAS reaches a machine's BMC.
 *
 * @param type the power driver; empty: none is chosen
 * @param parameters of the driver, by name without {@code power_parameters_}; a list where it takes several values
 */
public record PowerSetup(String type, Map<String, Object> parameters) {
    /** Power is not MAAS's business. */
    public static final PowerSetup UNKNOWN = new PowerSetup("", Map.of());

    public PowerSetup {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** That parameter as text; empty where there is none. */
    public String text(String name) {
        return parameters.get(name) instanceof String text ? text : "";
    }

    /** An IPMI BMC, as MAAS sets it up when it finds one. */
    public static PowerSetup ipmi(String address, String user, String password) {
        Map<String, Object> parameters = ipmiDefaults();
        parameters.put("power_address", address);
        parameters.put("power_user", user);
        parameters.put("power_pass", password);
        return new PowerSetup("ipmi", parameters);
    }

    /** What MAAS takes for parameters of IPMI that nobody gave. */
    public static Map<String, Object> ipmiDefaults() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("power_driver", "LAN_2_0");
        parameters.put("power_boot_type", "auto");
        parameters.put("power_address", "");
        parameters.put("power_user", "");
        parameters.put("power_pass", "");
        parameters.put("k_g", "");
        parameters.put("cipher_suite_id", "3");
        parameters.put("privilege_level", "OPERATOR");
        parameters.put("workaround_flags", List.of("opensesspriv"));
        parameters.put("mac_address", "");
        parameters.put("power_off_mode", "hard");
        return parameters;
    }

    /** What MAAS takes for parameters of Redfish that nobody gave. */
    public static Map<String, Object> redfishDefaults() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("power_address", "");
        parameters.put("power_user", "");
        parameters.put("power_pass", "");
        parameters.put("node_id", "");
        return parameters;
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return type + " at " + text("power_address");
    }
}
