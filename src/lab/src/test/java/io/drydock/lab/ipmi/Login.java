package io.drydock.lab.ipmi;

import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.UserKey;
import java.util.Optional;

/** What a test's console asks for in RAKP message 1, and what it knows. */
record Login(String user, String password, CipherSuite suite, int role, Optional<UserKey> kg) {
    static Login of(String user, CipherSuite suite, int level) {
        return new Login(user, TestLab.PASSWORD, suite, level | Rakp1.NAME_ONLY, Optional.empty());
    }

    Login withPassword(String other) {
        return new Login(user, other, suite, role, kg);
    }

    Login withKg(byte[] key) {
        return new Login(user, password, suite, role, Optional.of(UserKey.of(key)));
    }
}
