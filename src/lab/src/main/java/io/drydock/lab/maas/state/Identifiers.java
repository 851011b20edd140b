package io.drydock.lab.maas.state;

import java.util.List;
import java.util.Random;

/** Names that MAAS makes up. Not for several threads. */
public final class Identifiers {
    private static final String LETTERS = "346789abcdefghkmnpqrtwxy";
    private static final int SYSTEM_ID = 6;
    private static final List<String> MANNERS = List.of("quick", "calm", "brave", "amber", "busy", "clever", "eager", "fair", "gentle", "happy", "keen",
            "lucky", "merry", "noble", "proud", "rapid", "sharp", "solid", "swift", "tidy", "vital", "warm", "wise", "zesty");
    private static final List<String> ANIMALS = List.of("heron", "otter", "lynx", "badger", "crane", "dingo", "egret", "falcon", "gecko", "hare", "ibis",
            "jackal", "koala", "lemur", "marten", "newt", "osprey", "puffin", "quail", "raven", "seal", "tapir", "viper", "wombat");

    private final Random random;

    Identifiers(Random random) {
        this.random = random;
    }

    /** Six letters and digits. */
    String systemId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < SYSTEM_ID; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Such as {@code quick-heron}. */
    String hostname() {
        return MANNERS.get(random.nextInt(MANNERS.size())) + "-" + ANIMALS.get(random.nextInt(ANIMALS.size()));
    }
}
