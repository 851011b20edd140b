package io.drydock.design.rule;

import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.Validation;
import io.drydock.design.ValidationResult;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;

/** A small design without any finding, and what becomes of it by replacing pieces of its text. */
record ExampleDesign(String text) {
    static final ExampleDesign BASE = new ExampleDesign("""
            ---
            schema: drydock/Region/v1
            metadata: {name: harbour}
            data:
              authorized_keys: [ssh-ed25519 AAAA key1]
            ---
            schema: drydock/NetworkLink/v1
            metadata: {name: bmc-link}
            data:
              labels: {noconfig: enabled}
              trunking: {mode: disabled, default_network: bmc}
              allowed_networks: [bmc]
            ---
            schema: drydock/NetworkLink/v1
            metadata: {name: boot-link}
            data:
              mtu: 1500
              trunking: {mode: disabled, default_network: boot}
              allowed_networks: [boot]
            ---
            schema: drydock/NetworkLink/v1
            metadata: {name: fabric}
            data:
              bonding:
                mode: 802.3ad
                hash: layer2+3
                peer_rate: slow
                mon_rate: 100
                up_delay: 300
                down_delay: 300
              mtu: 9000
              trunking:
                mode: 802.1q
                default_network: mgmt
              allowed_networks:
              - mgmt
              - data
            ---
            schema: drydock/Network/v1
            metadata: {name: bmc}
            data:
              cidr: 10.1.0.0/24
              ranges:
              - {type: static, start: 10.1.0.10, end: 10.1.0.99}
            ---
            schema: drydock/Network/v1
            metadata: {name: boot}
            data:
              cidr: 10.2.0.0/24
              ranges:
              - {type: dhcp, start: 10.2.0.100, end: 10.2.0.199}
            ---
            schema: drydock/Network/v1
            metadata: {name: mgmt}
            data:
              cidr: 10.3.0.0/24
              mtu: 1500
              dns: {domain: harbour.example, servers: 'fd00:53::1, 10.3.0.2'}
              ranges:
              - {type: reserved, start: 10.3.0.1, end: 10.3.0.9}
              - {type: static, start: 10.3.0.10, end: 10.3.0.99}
              routes:
              - subnet: 0.0.0.0/0
                gateway: 10.3.0.1
                metric: 50
            ---
            schema: drydock/Network/v1
            metadata: {name: data}
            data:
              cidr: fd00:d::/64
              vlan: 12
              mtu: 9000
              ranges:
              - {type: static, start: 'fd00:d::10', end: 'fd00:d::ff'}
            ---
            schema: drydock/Rack/v1
            metadata: {name: r1}
            data:
              local_networks: [boot]
            ---
            schema: drydock/HardwareProfile/v1
            metadata: {name: box}
            data:
              device_aliases:
                nic0: {address: '0000:01:00.0', bus_type: pci, dev_type: x}
                nic1: {address: '0000:02:00.0', bus_type: pci, dev_type: x}
                nic2: {address: '0000:02:00.1', bus_type: pci, dev_type: x}
              cpu_sets: {fast: '2-7'}
              hugepages:
                big: {size: 1G, count: 8}
            ---
            schema: drydock/HostProfile/v1
            metadata: {name: common}
            data:
              hardware_profile: box
              primary_network: mgmt
              oob:
                type: redfish
                network: bmc
                account: admin
                credential: env:BMC_PASSWORD
              storage:
                physical_devices:
                  sda:
                    labels: {bootdrive: 'true'}
                    partitions:
                    - {name: boot, size: 2g, filesystem: {mountpoint: /boot}}
                    - {name: root, size: 40g, filesystem: {mountpoint: /}}
                    - {name: var, size: 30%, filesystem: {mountpoint: /var}}
                    - {name: log, size: '>5g', filesystem: {mountpoint: /var/log}}
                  sdb:
                    volume_group: data
                volume_groups:
                  data:
                    logical_volumes:
                    - {name: db, size: 60%, filesystem: {mountpoint: /srv/db}}
                    - {name: spare, size: 10%}
              platform:
                image: jammy
                kernel: hwe-22.04
                kernel_params:
                  isolcpus: hardwareprofile:cpuset.fast
                  hugepagesz: hardwareprofile:hugepages.big.size
                  hugepages: hardwareprofile:hugepages.big.count
            ---
            schema: drydock/HostProfile/v1
            metadata: {name: worker}
            data:
              host_profile: common
              interfaces:
                boot:
                  device_link: boot-link
                  slaves: [nic0]
                  networks: [boot]
                bond0:
                  device_link: fabric
                  slaves: [nic1, nic2]
                  networks: [mgmt, data]
            ---
            schema: drydock/BaremetalNode/v1
            metadata: {name: node1}
            data:
              host_profile: worker
              addressing:
              - {network: bmc, address: 10.1.0.11}
              - {network: boot, address: dhcp}
              - {network: mgmt, address: 10.3.0.11}
              - {network: data, address: 'fd00:d::11'}
              metadata:
                rack: r1
                boot_mac: '52:54:00:00:0a:01'
            ---
            schema: drydock/BaremetalNode/v1
            metadata: {name: node2}
            data:
              host_profile: worker
              addressing:
              - {network: bmc, address: 10.1.0.12}
              - {network: boot, address: dhcp}
              - {network: mgmt, address: 10.3.0.12}
              - {network: data, address: 'fd00:d::12'}
              metadata:
                rack: r1
                boot_mac: '52:54:00:00:0a:02'
            ---
            schema: drydock/BootAction/v1
            metadata: {name: greet}
            data:
              assets:
              - type: file
                path: /etc/motd
                data: hello
                data_pipeline: [utf8_decode]
              - type: pkg_list
                data:
                  curl: '7.81.0-1'
                  git: null
              node_filter:
                filter_set_type: union
                filter_set:
                - filter_type: union
                  node_names: [node1, node2]
            """);

    /** With another text in the place of the only occurrence of one. */
    ExampleDesign with(String old, String replacement) {
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + old + "' is " + (at < 0 ? "not in the design" : "in the design more than once"));
        }
        return new ExampleDesign(text.replace(old, replacement));
    }

    ExampleDesign without(String old) {
        return with(old, "");
    }

    /** With another text wherever one occurs. */
    ExampleDesign everywhere(String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("'" + old + "' is not in the design");
        }
        return new ExampleDesign(text.replace(old, replacement));
    }

    /** With further documents. */
    ExampleDesign and(String documents) {
        return new ExampleDesign(text + "---\n" + documents);
    }

    /** Without the documents of one kind and name. */
    ExampleDesign withoutDocument(String kind, String name) {
        StringBuilder left = new StringBuilder();
        String head = "\nschema: drydock/" + kind + "/v1\nmetadata: {name: " + name + "}\n";
        for (String document : text.split("(?m)^---$")) {
            if (!document.isBlank() && !document.startsWith(head)) {
                left.append("---").append(document);
            }
        }
        if (left.length() == text.length()) {
            throw new IllegalArgumentException("there is no " + kind + " " + name);
        }
        return new ExampleDesign(left.toString());
    }

    Rendered read() {
        return DesignReader.read(Sources.inline(text), ReadLimits.DEFAULT);
    }

    ValidationResult validate() {
        return new Validation(RuleSettings.DEFAULT).evaluate(read());
    }
}
