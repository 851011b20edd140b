package io.drydock.lab.maas.machine;

import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.state.PowerSetup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a request says that a BMC is reached. */
final class PowerForm {
    private static final String PREFIX = "power_parameters_";
    private static final String SKIP_CHECK = "power_parameters_skip_check";
    private static final Set<String> TYPES = Set.of("", "manual", "ipmi", "redfish", "virsh", "lxd", "amt", "apc", "dli", "eaton", "fence_cdu", "hmc",
            "moonshot", "mscm", "msftocs", "nova", "openbmc", "proxmox", "recs_box", "sm15k", "ucsm", "vmware", "webhook", "wedge");
    private static final Map<String, Set<String>> CHOICES = Map.of("power_driver", Set.of("LAN", "LAN_2_0"), "cipher_suite_id",
            Set.of("17", "3", "", "8", "12"), "privilege_level", Set.of("USER", "OPERATOR", "ADMIN"), "power_boot_type", Set.of("auto", "legacy", "efi"),
            "power_off_mode", Set.of("hard", "soft"));

    private PowerForm() {
    }

    /** The setup that comes of {@code before} and the request; what is wrong goes to {@code errors}. */
    static PowerSetup read(MaasRequest request, PowerSetup before, FormErrors errors) {
        String type = request.one("power_type").orElse(before.type());
        if (!TYPES.contains(type)) {
            errors.notAChoice("power_type", type);
            return before;
        }
        Map<String, Object> parameters = type.equals(before.type()) ? new LinkedHashMap<>(before.parameters()) : defaults(type);
        for (Map.Entry<String, List<String>> entry : request.parameters().entrySet()) {
            if (entry.getKey().startsWith(PREFIX) && !entry.getKey().equals(SKIP_CHECK)) {
                set(parameters, entry.getKey().substring(PREFIX.length()), entry.getValue(), errors);
            }
        }
        boolean needsAddress = (type.equals("ipmi") || type.equals("redfish")) && !request.truth(SKIP_CHECK, false);
        Optional<Object> address = Optional.ofNullable(parameters.get("power_address")).filter(text -> !text.equals(""));
        if (needsAddress && address.isEmpty() && (request.has("power_type") || request.has(PREFIX + "power_address"))) {
            errors.required("power_parameters_power_address");
        }
        return new PowerSetup(type, parameters);
    }

    private static void set(Map<String, Object> parameters, String name, List<String> values, FormErrors errors) {
        if (parameters.get(name) instanceof List<?>) {
            parameters.put(name, List.copyOf(values));
            return;
        }
        String value = values.getLast();
        if (CHOICES.containsKey(name) && !CHOICES.get(name).contains(value)) {
            errors.notAChoice(PREFIX + name, value);
        } else {
            parameters.put(name, value);
        }
    }

    private static Map<String, Object> defaults(String type) {
        return switch (type) {
            case "ipmi" -> PowerSetup.ipmiDefaults();
            case "redfish" -> PowerSetup.redfishDefaults();
            default -> new LinkedHashMap<>();
        };
    }
}
