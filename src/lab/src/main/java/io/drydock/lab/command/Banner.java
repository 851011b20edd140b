package io.drydock.lab.command;

import io.drydock.lab.Lab;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.SiteSettings;
import java.util.List;

/** What a lab says of itself when it is being served. */
final class Banner {
    private static final int SHOWN = 5;

    private Banner() {
    }

    private static String faults(CommandLine line, LabServer server) {
        return line.faults().containsKey(server.name())
                ? "  " + line.faults().get(server.name()).stream().map(FaultWords::of).sorted().toList() : "";
    }

    static String of(Lab lab, CommandLine line) {
        List<LabServer> servers = lab.site().servers();
        StringBuilder text = new StringBuilder("Serving " + servers.size() + " BMCs: IPMI on UDP port " + lab.ipmiPort() + ", Redfish on TCP port "
                + lab.redfishPort() + ".\n");
        servers.stream().limit(SHOWN).forEach(server -> text.append("  ").append(server.name()).append("  ").append(server.address().getHostAddress())
                .append(faults(line, server)).append('\n'));
        if (servers.size() > SHOWN) {
            LabServer last = servers.getLast();
            text.append("  ... to ").append(last.name()).append("  ").append(last.address().getHostAddress()).append('\n');
        }
        LabServer sample = servers.stream().filter(server -> !line.faults().containsKey(server.name())).findFirst().orElse(servers.getFirst());
        Account account = sample.spec().accounts().getFirst();
        String password = account.password().equals(SiteSettings.DEFAULT.password()) ? account.password() : "$PASSWORD";
        text.append("Look around:\n")
                .append("  ipmitool -I lanplus -C 17 -H %s -p %d -U %s -P \"%s\" chassis status%n".formatted(sample.address().getHostAddress(),
                        lab.ipmiPort(), account.name(), password))
                .append("  curl --cacert %s -u \"%s:%s\" https://%s:%d/redfish/v1/Systems/1%n".formatted(line.ca(), account.name(), password,
                        sample.address().getHostAddress(), lab.redfishPort()));
        if (line.ports().maas().isPresent()) {
            text.append("MAAS is at ").append(lab.maas().url()).append("; its API key is in ").append(line.maasKey())
                    .append(". Hand both to Drydock:\n  export DRYDOCK_MAAS_URL=").append(lab.maas().url()).append(" DRYDOCK_MAAS_API_KEY=file:")
                    .append(line.maasKey()).append("\n  export DRYDOCK_BOOT_ACTIONS_URL=http://127.0.0.1:8080  # where the machines reach it\n");
        }
        line.ports().switches().ifPresent(switches -> text.append("Switches are at ").append(lab.switches().url())
                .append("<name>; for a design with sdn_api_uri https://sdn.example/<name>:\n  export DRYDOCK_NETWORK_NAT=https://sdn.example/=")
                .append(lab.switches().url()).append(" DRYDOCK_NETWORK_RESTCONF_USER=").append(switches.user())
                .append(" SWITCH_PASSWORD=").append(switches.password()).append(" DRYDOCK_NETWORK_RESTCONF_PASSWORD=env:SWITCH_PASSWORD\n"));
        line.ports().promenade().ifPresent(promenade -> text.append("Promenade is at ").append(lab.promenade().url())
                .append(":\n  export DRYDOCK_PROMENADE_URL=").append(lab.promenade().url()).append(" DRYDOCK_PROMENADE_KEYSTONE_URL=")
                .append(lab.promenade().keystoneUrl()).append(" PROMENADE_PASSWORD=").append(promenade.password())
                .append(" DRYDOCK_PROMENADE_KEYSTONE_PASSWORD=env:PROMENADE_PASSWORD\n"));
        return text.append("The certificate authority to trust is ").append(line.ca()).append(".\n").append(line.untilEof()
                ? "It ends when its input does.\n" : "Ctrl-C ends it.\n").toString();
    }
}
