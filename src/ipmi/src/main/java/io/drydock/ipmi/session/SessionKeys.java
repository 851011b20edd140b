package io.drydock.ipmi.session;

/**
 * The keys of a session's packets (section 13.32). Shows nothing of them.
 *
 * @param integrity K1
 * @param confidentiality K2, of which AES-128 takes the first 16 bytes
 */
public record SessionKeys(CipherSuite suite, byte[] integrity, byte[] confidentiality) {
    @Override
    public String toString() {
        return "SessionKeys[" + suite + "]";
    }
}
