package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.ipmi.client.IpmiTarget;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.Privilege;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.UserKey;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes of what the design says of a BMC how to log in there. */
final class TargetOfBmc {
    private static final String OPEN_WITH_PRIVILEGE = "opensesspriv";

    private final int defaultPort;

    TargetOfBmc(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** @throws BmcException if the design's values can't be used, or a secret can't be had */
    IpmiTarget of(Bmc bmc) {
        if (bmc.account().getBytes(StandardCharsets.UTF_8).length > Rakp1.MAX_USER_NAME) {
            throw unusable(bmc, Kind.USER_UNKNOWN, "oob.account has more than the 16 bytes that IPMI's user names can have");
        }
        return new IpmiTarget(bmc.toString(), new InetSocketAddress(bmc.address(), port(bmc)), bmc.account(), password(bmc), key(bmc), suites(bmc),
                privilege(bmc), openWithPrivilege(bmc));
    }

    /** Another protocol's BMC has its own port in {@code oob.port}. */
    private int port(Bmc bmc) {
        Optional<String> port = bmc.parameter("port").filter(_ -> bmc.parameter("type").filter("ipmi"::equals).isPresent());
        try {
            int number = port.map(String::strip).map(Integer::parseInt).orElse(defaultPort);
            if (number > 0 && number <= 0xFFFF) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw unusable(bmc, Kind.SETTING_WRONG, "oob.port is " + port.orElse("") + ", not a number from 1 to 65535");
    }

    private UserKey password(Bmc bmc) {
        try {
            return UserKey.of(bmc.credential().reveal());
        } catch (IllegalArgumentException e) {
            throw unusable(bmc, Kind.PASSWORD_WRONG, "the credential is too long: " + e.getMessage());
        }
    }

    private Optional<UserKey> key(Bmc bmc) {
        return bmc.secret("kg_secret").map(secret -> {
            try {
                return UserKey.of(secret.reveal());
            } catch (IllegalArgumentException e) {
                throw unusable(bmc, Kind.NO_CREDENTIAL, "the key of oob.kg_secret is too long: " + e.getMessage());
            }
        });
    }

    private static List<CipherSuite> suites(Bmc bmc) {
        return bmc.parameter("cipher_suite").map(String::strip).map(text -> Arrays.stream(CipherSuite.values())
                        .filter(suite -> String.valueOf(suite.id()).equals(text)).findFirst().map(List::of)
                        .orElseThrow(() -> unusable(bmc, Kind.SETTING_WRONG, "oob.cipher_suite is " + text + "; 17 and 3 are spoken here")))
                .orElse(IpmiTarget.ALL_SUITES);
    }

    private static Privilege privilege(Bmc bmc) {
        String text = bmc.parameter("privilege").orElse("administrator").strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "administrator" -> Privilege.ADMINISTRATOR;
            case "operator" -> Privilege.OPERATOR;
            case "user" -> Privilege.USER;
            default -> throw unusable(bmc, Kind.SETTING_WRONG, "oob.privilege is " + text + ", not administrator, operator or user");
        };
    }

    private static boolean openWithPrivilege(Bmc bmc) {
        return bmc.quirks().has(OPEN_WITH_PRIVILEGE) || bmc.parameter("workarounds").stream().flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                .anyMatch(OPEN_WITH_PRIVILEGE::equals);
    }

    private static BmcException unusable(Bmc bmc, Kind kind, String why) {
        return new BmcException(kind, bmc + " was not asked by IPMI: " + why);
    }
}
