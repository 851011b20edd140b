package io.drydock.design.network;

import io.drydock.design.network.NetworkLink.Bonding;
import io.drydock.design.network.NetworkLink.Trunking;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.value.Value;
import java.util.Optional;

/** Reads NetworkLink documents. */
public final class NetworkLinkReader {
    private NetworkLinkReader() {
    }

    /** The link that {@code data} describes; never fails. */
    public static NetworkLink read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        FieldReader trunking = fields.at("trunking");
        return new NetworkLink(name, fields.textMap("labels"), bonding(fields.at("bonding")), fields.whole("mtu"),
                fields.text("linkspeed"),
                new Trunking(trunking.parsed("mode", NetworkLinkReader::trunkingMode), trunking.text("default_network")),
                fields.texts("allowed_networks"));
    }

    private static Bonding bonding(FieldReader bonding) {
        return new Bonding(bonding.parsed("mode", NetworkLinkReader::bondingMode), bonding.parsed("hash", NetworkLinkReader::hash),
                bonding.parsed("peer_rate", NetworkLinkReader::peerRate), bonding.whole("mon_rate"), bonding.whole("up_delay"),
                bonding.whole("down_delay"));
    }

    private static Optional<Bonding.Mode> bondingMode(String text) {
        return switch (text) {
            case "disabled" -> Optional.of(Bonding.Mode.DISABLED);
            case "802.3ad" -> Optional.of(Bonding.Mode.LACP);
            case "active-backup" -> Optional.of(Bonding.Mode.ACTIVE_BACKUP);
            case "balance-rr" -> Optional.of(Bonding.Mode.BALANCE_RR);
            default -> Optional.empty();
        };
    }

    private static Optional<Bonding.Hash> hash(String text) {
        return switch (text) {
            case "layer2" -> Optional.of(Bonding.Hash.LAYER2);
            case "layer2+3" -> Optional.of(Bonding.Hash.LAYER2_3);
            case "layer3+4" -> Optional.of(Bonding.Hash.LAYER3_4);
            case "encap3+4" -> Optional.of(Bonding.Hash.ENCAP3_4);
            default -> Optional.empty();
        };
    }

    private static Optional<Bonding.PeerRate> peerRate(String text) {
        return switch (text) {
            case "slow" -> Optional.of(Bonding.PeerRate.SLOW);
            case "fast" -> Optional.of(Bonding.PeerRate.FAST);
            default -> Optional.empty();
        };
    }

    private static Optional<Trunking.Mode> trunkingMode(String text) {
        return switch (text) {
            case "disabled" -> Optional.of(Trunking.Mode.DISABLED);
            case "802.1q" -> Optional.of(Trunking.Mode.TAGGED);
            default -> Optional.empty();
        };
    }
}
