package io.drydock.lab.maas.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.TreeMap;

/** The settings that MAAS 3.5 has, each with what it is on a fresh MAAS. */
final class ConfigDefaults {
    private ConfigDefaults() {
    }

    static Map<String, JsonNode> values() {
        Map<String, JsonNode> values = new TreeMap<>();
        text(values, "commissioning_distro_series", "jammy", "default_distro_series", "jammy", "default_osystem", "ubuntu",
                "default_min_hwe_kernel", "", "default_storage_layout", "flat", "maas_name", "lab", "theme", "", "dnssec_validation", "auto",
                "maas_internal_domain", "maas-internal",
                "ntp_servers", "ntp.ubuntu.com", "network_discovery", "enabled", "maas_auto_ipmi_user", "maas", "maas_auto_ipmi_user_privilege_level",
                "ADMIN", "maas_auto_ipmi_k_g_bmc_key", "", "maas_auto_ipmi_cipher_suite_id", "3", "hardware_sync_interval", "15m",
                "vcenter_server", "", "vcenter_username", "", "vcenter_datacenter", "");
        flags(values, true, "enable_http_proxy", "boot_images_auto_import", "enable_third_party_drivers", "disk_erase_with_secure_erase",
                "curtin_verbose",
                "enable_analytics", "release_notifications", "enlist_commissioning", "auto_vlan_creation");
        flags(values, false, "use_peer_proxy", "prefer_v4_proxy", "ntp_external_only", "boot_images_no_proxy", "enable_disk_erasing_on_release",
                "disk_erase_with_quick_erase", "force_v1_network_yaml", "completed_intro", "prometheus_enabled", "promtail_enabled",
                "tls_cert_expiration_notification_enabled");
        numbers(values, Map.of("maas_proxy_port", 8000, "maas_syslog_port", 5247, "default_dns_ttl", 30, "active_discovery_interval", 10_800,
                "max_node_commissioning_results", 10, "max_node_testing_results", 10, "max_node_installation_results", 3, "node_timeout", 30,
                "subnet_ip_exhaustion_threshold_count", 16, "session_length", 1_209_600));
        for (String name : new String[] {"kernel_opts", "http_proxy", "upstream_dns", "dns_trusted_acl", "remote_syslog", "prometheus_push_gateway",
            "maas_auto_ipmi_workaround_flags", "windows_kms_host"}) {
            values.put(name, JsonNodeFactory.instance.nullNode());
        }
        numbers(values, Map.of("prometheus_push_interval", 60, "promtail_port", 5238, "tls_cert_expiration_notification_interval", 30));
        return values;
    }

    private static void text(Map<String, JsonNode> values, String... namesAndTexts) {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            values.put(namesAndTexts[i], JsonNodeFactory.instance.textNode(namesAndTexts[i + 1]));
        }
    }

    private static void flags(Map<String, JsonNode> values, boolean value, String... names) {
        for (String name : names) {
            values.put(name, JsonNodeFactory.instance.booleanNode(value));
        }
    }

    private static void numbers(Map<String, JsonNode> values, Map<String, Integer> numbers) {
        numbers.forEach((name, number) -> values.put(name, JsonNodeFactory.instance.numberNode(number)));
    }
}
