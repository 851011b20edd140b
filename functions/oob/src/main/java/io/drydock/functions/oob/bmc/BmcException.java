package io.drydock.functions.oob.bmc;

/**
 * Why a BMC did not do what it was asked. The message says which BMC (node, address), by which protocol, what was asked, what came back
 * and, where that tells something, the attempt's number; never a secret.
 */
public final class BmcException extends RuntimeException {
    /** What kind of trouble it is, and what a person can do about it. */
    public enum Kind {
        NO_ANSWER(true, "Is the BMC powered and cabled, and its address right in the design?"),
        BUSY(true, "It is asked again; if that goes on, restart the BMC."),
        UNREADABLE(true, "It is asked again; if that goes on, restart the BMC, or update its firmware."),
        NOT_A_BMC(false, "Something else answers at this address: compare the address in the design with the BMC's own."),
        NO_CREDENTIAL(false, "Make the credential available where the design refers to, or mend the reference."),
        CREDENTIAL_UNAVAILABLE(true, "Is what holds the credential up, and may this process read it?"),
        SETTING_WRONG(false, "Mend the setting that is named, in the design or the configuration."),
        USER_UNKNOWN(false, "Compare oob.account with the BMC's users."),
        PASSWORD_WRONG(false, "Compare the credential with the one set in the BMC."),
        LOGIN_REFUSED(false, "Compare oob.account and the credential with the BMC's users."),
        PRIVILEGE_REFUSED(false, "Give the account the privilege that is needed, or name another account."),
        SUITE_UNSUPPORTED(false, "Enable cipher suite 17 or 3 in the BMC, or name the suite that it has in oob.cipher_suite."),
        CERTIFICATE_REFUSED(false, "Renew the BMC's certificate, or configure the authority or fingerprint to be trusted on its network."),
        COMMAND_REFUSED(false, "The BMC's own log may tell more."),
        UNSUPPORTED(false, "This BMC can't do that; name another oob.type, or do it by hand.");

        private final boolean passing;
        private final String remedy;

        Kind(boolean passing, String remedy) {
            this.passing = passing;
            this.remedy = remedy;
        }

        /** Whether it may be gone when it is tried again. */
        public boolean passing() {
            return passing;
        }

        /** What to do about it. */
        public String remedy() {
            return remedy;
        }
    }

    private final Kind kind;

    public BmcException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public BmcException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
