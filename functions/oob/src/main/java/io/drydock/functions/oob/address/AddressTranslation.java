package io.drydock.functions.oob.address;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.oob.OobSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells where a BMC of the design is reached from here, where addresses are translated on the way (NAT), by the configured list
 * {@code drydock.oob.nat}. Host parts stay as they are.
 */
@Singleton
public class AddressTranslation {
    /** The key that names the networks. */
    static final String KEY = "drydock.oob.nat";

    private final List<Entry> entries;

    private record Entry(Cidr from, Cidr to) {
    }

    @Inject
    AddressTranslation(OobSettings settings) {
        this(settings.nat().orElse(List.of()));
    }

    /** @throws IllegalArgumentException if an entry is not {@code network=network} of one family and size; names it and the key */
    AddressTranslation(List<String> entries) {
        List<Entry> read = new ArrayList<>();
        for (String entry : entries) {
            read.add(entry(entry.strip()));
        }
        this.entries = List.copyOf(read);
    }

    /** Where the address is reached: itself, unless an entry holds it. */
    public InetAddress reach(IpAddress address) {
        IpAddress translated = entries.stream().filter(entry -> entry.from().contains(address)).findFirst()
                .map(entry -> translate(address, entry)).orElse(address);
        try {
            // A literal: nothing is looked up.
            return InetAddress.getByName(translated.toString());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the address " + translated + " is not one to this Java", e);
        }
    }

    private static IpAddress translate(IpAddress address, Entry entry) {
        IpAddress network = entry.from().first();
        IpAddress target = entry.to().first();
        return new IpAddress(address.family(), target.high() | address.high() ^ network.high(), target.low() | address.low() ^ network.low());
    }

    private static Entry entry(String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2) {
            throw refused(text, "it has no two networks with '=' between them");
        }
        Cidr from = network(parts[0], text);
        Cidr to = network(parts[1], text);
        if (from.address().family() != to.address().family() || from.prefix() != to.prefix()) {
            throw refused(text, "its networks are not of the same size");
        }
        return new Entry(from, to);
    }

    private static Cidr network(String text, String entry) {
        Cidr network = Cidr.parse(text.strip()).orElseThrow(() -> refused(entry, "'" + text.strip() + "' is no network"));
        if (network.hasHostBits()) {
            throw refused(entry, "'" + text.strip() + "' has bits set behind its prefix: write " + network.normal());
        }
        return network;
    }

    private static IllegalArgumentException refused(String entry, String why) {
        return new IllegalArgumentException(KEY + " can't have the entry '" + entry + "': " + why
                + ". Write 10.20.0.0/16=127.20.0.0/16, what the design says first.");
    }
}
