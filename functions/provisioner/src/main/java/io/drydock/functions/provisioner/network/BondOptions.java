package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.model.AppliedLink.Bond;
import io.drydock.design.network.NetworkLink.Bonding.Hash;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.network.NetworkLink.Bonding.PeerRate;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The options of a bond by MAAS's names; rate and hash matter to LACP alone, and are not spoken of otherwise.
 *
 * @param values such as {@code bond_mode} with {@code 802.3ad}, in the order in which they are sent
 */
record BondOptions(Map<String, String> values) {
    static BondOptions of(Bond bond) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("bond_mode", word(bond.mode()));
        values.put("bond_miimon", String.valueOf(bond.monRate()));
        values.put("bond_updelay", String.valueOf(bond.upDelay()));
        values.put("bond_downdelay", String.valueOf(bond.downDelay()));
        if (bond.mode() == Mode.LACP) {
            values.put("bond_lacp_rate", bond.peerRate() == PeerRate.FAST ? "fast" : "slow");
            values.put("bond_xmit_hash_policy", word(bond.hash()));
        }
        return new BondOptions(values);
    }

    private static String word(Mode mode) {
        return switch (mode) {
            case LACP -> "802.3ad";
            case ACTIVE_BACKUP -> "active-backup";
            case BALANCE_RR -> "balance-rr";
            case DISABLED -> throw new IllegalArgumentException("a link that is not bonded has no options of a bond");
        };
    }

    private static String word(Hash hash) {
        return switch (hash) {
            case LAYER2 -> "layer2";
            case LAYER2_3 -> "layer2+3";
            case LAYER3_4 -> "layer3+4";
            case ENCAP3_4 -> "encap3+4";
        };
    }

    /** Whether a bond has them all. @param params of the interface's JSON */
    boolean are(JsonNode params) {
        return values.entrySet().stream().allMatch(option -> params.path(option.getKey()).asText("").equals(option.getValue()));
    }

    MaasParameters addedTo(MaasParameters parameters) {
        MaasParameters all = parameters;
        for (Map.Entry<String, String> option : values.entrySet()) {
            all = all.with(option.getKey(), option.getValue());
        }
        return all;
    }

    @Override
    public String toString() {
        return String.join(", ", values.values());
    }
}
