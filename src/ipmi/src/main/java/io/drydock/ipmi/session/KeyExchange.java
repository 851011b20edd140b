package io.drydock.ipmi.session;

import io.drydock.ipmi.MessageWriter;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * What both ends of a RAKP exchange know once messages 1 and 2 are through, and the codes that prove the knowledge (section 13.31). For one
 * session and one thread at a time.
 */
public final class KeyExchange {
    private final CipherSuite suite;
    private final UserKey userKey;
    private final Optional<UserKey> bmcKey;
    private final Parties parties;
    private final Mac mac;
    private final byte[] sessionIntegrityKey;

    /**
     * @param consoleSession SIDm
     * @param bmcSession SIDc
     * @param consoleRandom Rm, 16 bytes
     * @param bmcRandom Rc, 16 bytes
     * @param guid GUIDc, 16 bytes
     * @param role the byte of RAKP message 1, whole
     * @param userName at most 16 bytes
     */
    public record Parties(int consoleSession, int bmcSession, byte[] consoleRandom, byte[] bmcRandom, byte[] guid, int role, byte[] userName) {
    }

    /** @param bmcKey Kg; absent: none is set, and the user's key stands in for it */
    public KeyExchange(CipherSuite suite, UserKey userKey, Optional<UserKey> bmcKey, Parties parties) {
        this.suite = suite;
        this.userKey = userKey;
        this.bmcKey = bmcKey;
        this.parties = parties;
        this.mac = Macs.of(suite);
        byte[] seed = who(new MessageWriter().bytes(parties.consoleRandom).bytes(parties.bmcRandom));
        this.sessionIntegrityKey = code(bmcKey.orElse(userKey).bytes(), seed);
    }

    /** The BMC's proof in RAKP message 2: HMAC of SIDm, SIDc, Rm, Rc, GUIDc, role and user name by the user's key. */
    public byte[] rakp2() {
        return code(userKey.bytes(), who(new MessageWriter().u32(parties.consoleSession).u32(parties.bmcSession).bytes(parties.consoleRandom)
                .bytes(parties.bmcRandom).bytes(parties.guid)));
    }

    /** The console's proof in RAKP message 3: HMAC of Rc, SIDm, role and user name by the user's key. */
    public byte[] rakp3() {
        return code(userKey.bytes(), who(new MessageWriter().bytes(parties.bmcRandom).u32(parties.consoleSession)));
    }

    /** The BMC's last word in RAKP message 4: HMAC of Rm, SIDc and GUIDc by the session integrity key, shortened. */
    public byte[] rakp4() {
        byte[] data = new MessageWriter().bytes(parties.consoleRandom).u32(parties.bmcSession).bytes(parties.guid).toBytes();
        return Arrays.copyOf(code(sessionIntegrityKey, data), suite.integrityLength());
    }

    /** Keys for the packets of the session (section 13.32). */
    public SessionKeys keys() {
        return new SessionKeys(suite, additionalKey(1), additionalKey(2));
    }

    /** The HMAC of a constant of 20 equal bytes by the session integrity key. */
    private byte[] additionalKey(int constant) {
        byte[] data = new byte[UserKey.LENGTH];
        Arrays.fill(data, (byte) constant);
        return code(sessionIntegrityKey, data);
    }

    private byte[] who(MessageWriter begun) {
        return begun.u8(parties.role).u8(parties.userName.length).bytes(parties.userName).toBytes();
    }

    private byte[] code(byte[] key, byte[] data) {
        Macs.init(mac, key);
        return mac.doFinal(data);
    }
}
