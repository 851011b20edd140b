package io.drydock.lab.site;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.Identity;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.ServerSpec;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Puts servers together. What tells one from another follows from its name, so that a lab is the same in every run. */
final class ServerMaker {
    private static final Instant MADE = Instant.parse("2024-03-05T08:00:00Z");

    private final SiteSettings settings;

    ServerMaker(SiteSettings settings) {
        this.settings = settings;
    }

    LabServer server(String name, InetAddress address, Account account, Hardware hardware, List<MacAddress> macs) {
        UUID uuid = UUID.nameUUIDFromBytes(("drydock-lab/" + name).getBytes(StandardCharsets.UTF_8));
        String serial = Long.toHexString(uuid.getMostSignificantBits() >>> 28).toUpperCase(Locale.ROOT);
        Identity identity = new Identity(uuid, serial, name, MADE);
        List<Account> accounts = List.of(account);
        return new LabServer(new ServerSpec(name, address, hardware, identity, accounts, Optional.empty(), macs, settings.on(), settings.delays(),
                settings.clock(), settings.seed() * 31 + name.hashCode()));
    }
}
