package io.drydock.lab.site;

import java.util.Locale;

/** Makers of servers, by the enterprise numbers that IANA gave them. */
enum Maker {
    DELL("Dell Inc.", 674, 256),
    HPE("HPE", 47196, 8192),
    LENOVO("Lenovo", 19046, 1104),
    SUPERMICRO("Supermicro", 10876, 2430),
    /** None in particular; the enterprise number is the one kept for documentation (RFC 5612). */
    LAB("Lab", 32473, 1);

    private final String title;
    private final int manufacturerId;
    private final int productId;

    Maker(String title, int manufacturerId, int productId) {
        this.title = title;
        this.manufacturerId = manufacturerId;
        this.productId = productId;
    }

    String title() {
        return title;
    }

    int manufacturerId() {
        return manufacturerId;
    }

    int productId() {
        return productId;
    }

    /** The maker that a hardware profile's vendor means. */
    static Maker of(String vendor) {
        String word = vendor.toLowerCase(Locale.ROOT);
        return word.contains("dell") ? DELL
                : word.contains("hp") || word.contains("hewlett") ? HPE
                : word.contains("lenovo") ? LENOVO
                : word.contains("supermicro") ? SUPERMICRO : LAB;
    }
}
