package io.drydock.lab.maas.nic;

import io.drydock.lab.maas.form.Form;
import java.util.List;
import java.util.Optional;

/** What a bond is set up with (the kernel's bonding options), as MAAS names and limits them. */
final class BondOptions {
    private static final List<String> MODES = List.of("balance-rr", "active-backup", "balance-xor", "broadcast", "802.3ad", "balance-tlb",
            "balance-alb");
    private static final List<String> LACP_RATES = List.of("slow", "fast");
    private static final List<String> HASH_POLICIES = List.of("layer2", "layer2+3", "layer3+4", "encap2+3", "encap3+4", "vlan+srcmac");

    private record Number(String name, int least, int most, int usual) {
    }

    private record Choice(String name, List<String> choices) {
    }

    private static final List<Number> NUMBERS = List.of(new Number("bond_miimon", 0, Integer.MAX_VALUE, 100),
            new Number("bond_downdelay", 0, Integer.MAX_VALUE, 0), new Number("bond_updelay", 0, Integer.MAX_VALUE, 0),
            new Number("bond_num_grat_arp", 0, 255, 1));
    private static final List<Choice> CHOICES = List.of(new Choice("bond_mode", MODES), new Choice("bond_lacp_rate", LACP_RATES),
            new Choice("bond_xmit_hash_policy", HASH_POLICIES));

    private BondOptions() {
    }

    static void check(Form form) {
        CHOICES.forEach(choice -> form.namedChoice(choice.name(), choice.choices()));
        NUMBERS.forEach(number -> form.whole(number.name(), number.least(), number.most()));
    }

    /** Puts them into the interface's parameters; a new bond has all of them. */
    static void apply(Form form, Nic nic, boolean created) {
        for (Choice choice : CHOICES) {
            form.text(choice.name()).or(() -> Optional.of(choice.choices().getFirst()).filter(_ -> created))
                    .ifPresent(text -> nic.params().put(choice.name(), text));
        }
        for (Number number : NUMBERS) {
            form.text(number.name()).map(Integer::parseInt).or(() -> Optional.of(number.usual()).filter(_ -> created))
                    .ifPresent(value -> nic.params().put(number.name(), value));
        }
    }
}
