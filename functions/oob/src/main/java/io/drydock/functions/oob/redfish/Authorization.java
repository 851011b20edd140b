package io.drydock.functions.oob.redfish;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a request shows to prove who asks (DSP0266, Authentication). Its text is never shown. */
sealed interface Authorization {
    /** The header Authorization; null: none. */
    default String basic() {
        return null;
    }

    /** The header X-Auth-Token; null: none. */
    default String token() {
        return null;
    }

    /** Nothing: the service root and logging in need no more. */
    record Nobody() implements Authorization {
    }

    /** Account and password with every request. */
    record Basic(String basic) implements Authorization {
        static Basic of(String account, String password) {
            return new Basic("Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String toString() {
            return "Basic[…]";
        }
    }

    /**
     * A session's token.
     *
     * @param session the session's path, for logging out; empty if the BMC did not tell it
     */
    record Session(String token, Optional<String> session) implements Authorization {
        @Override
        public String toString() {
            return "Session[…]";
        }
    }
}
