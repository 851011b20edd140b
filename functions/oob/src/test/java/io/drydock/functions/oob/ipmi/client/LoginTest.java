package io.drydock.functions.oob.ipmi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.ipmi.session.OpenSessionRequest;
import io.drydock.ipmi.session.OpenSessionResponse;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.Privilege;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.Rakp2;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.ipmi.session.SetupRefusal;
import io.drydock.ipmi.session.StatusCode;
import io.drydock.ipmi.session.UserKey;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoginTest {
    private static final int BMC_SESSION = 0x77;
    private static final byte[] BMC_RANDOM = new byte[16];
    private static final byte[] GUID = new byte[16];

    private final Login login = login(Optional.empty(), false);

    private static Login login(Optional<UserKey> bmcKey, boolean openWithPrivilege) {
        return new Login(new IpmiTarget("the BMC of n1", new InetSocketAddress(623), "admin", UserKey.of("secret"), bmcKey, IpmiTarget.ALL_SUITES,
                Privilege.ADMINISTRATOR, openWithPrivilege), new SecureRandom());
    }

    @ParameterizedTest
    @EnumSource
    void aBmcThatAgreesGetsASession(CipherSuite suite) {
        Login.Next next = login.begin();
        if (suite == CipherSuite.SUITE_3) {
            next = login.answered(refusal(request(next), StatusCode.NO_CIPHER_SUITE_MATCH));
        }
        OpenSessionRequest request = request(next);
        assertThat(request.algorithms()).isEqualTo(suite.algorithms());
        assertThat(request.privilege()).as("the highest that the suite allows").isZero();
        Rakp1 rakp1 = (Rakp1) message(login.answered(opened(request)));
        assertThat(rakp1.role()).isEqualTo(0x14);
        KeyExchange exchange = exchange(suite, request, rakp1, "secret", Optional.empty());
        Rakp3 rakp3 = (Rakp3) message(login.answered(rakp2(rakp1, request, exchange)));
        assertThat(rakp3.authCode()).isEqualTo(exchange.rakp3());
        assertThat(login.answered(new Rakp4(rakp3.tag(), request.consoleSession(), exchange.rakp4()))).isInstanceOfSatisfying(
                Login.Next.Established.class, session -> assertThat(session.bmcSession()).isEqualTo(BMC_SESSION));
    }

    @ParameterizedTest
    @CsvSource({"0x01, BUSY", "0x0B, BUSY", "0x0D, USER_UNKNOWN", "0x0C, USER_UNKNOWN", "0x09, PRIVILEGE_REFUSED", "0x0A, PRIVILEGE_REFUSED",
            "0x11, SUITE_UNSUPPORTED", "0x08, LOGIN_REFUSED"})
    void everyRefusalHasItsKind(int status, Kind kind) {
        OpenSessionRequest request = request(login.begin());
        Rakp1 rakp1 = (Rakp1) message(login.answered(opened(request)));
        Login.Next next = login.answered(new SetupRefusal(PayloadType.RAKP_2, rakp1.tag(), new StatusCode(status), request.consoleSession()));
        assertThat(((Login.Next.Failed) next).kind()).isEqualTo(kind);
    }

    @Test
    void aBmcWithNeitherSuiteIsTold() {
        Login.Next second = login.answered(refusal(request(login.begin()), StatusCode.INVALID_AUTHENTICATION_ALGORITHM));
        Login.Next last = login.answered(refusal(request(second), StatusCode.INVALID_AUTHENTICATION_ALGORITHM));
        assertThat(((Login.Next.Failed) last).kind()).isEqualTo(Kind.SUITE_UNSUPPORTED);
    }

    @Test
    void aBmcThatChoosesNoEncryptionIsRefused() {
        OpenSessionRequest first = request(login.begin());
        CipherSuite.Algorithms none = new CipherSuite.Algorithms(0, 0, 0);
        OpenSessionRequest second = request(login.answered(
                new OpenSessionResponse(first.tag(), 4, first.consoleSession(), BMC_SESSION, none)));
        Login.Next last = login.answered(new OpenSessionResponse(second.tag(), 4, second.consoleSession(), BMC_SESSION, none));
        assertThat(((Login.Next.Failed) last).kind()).isEqualTo(Kind.SUITE_UNSUPPORTED);
    }

    @Test
    void aWrongPasswordIsToldApartFromAWrongUserAndTheBmcIsTold() {
        OpenSessionRequest request = request(login.begin());
        Rakp1 rakp1 = (Rakp1) message(login.answered(opened(request)));
        KeyExchange other = exchange(CipherSuite.SUITE_17, request, rakp1, "another", Optional.empty());
        Login.Next.Failed failed = (Login.Next.Failed) login.answered(rakp2(rakp1, request, other));
        assertThat(failed.kind()).isEqualTo(Kind.PASSWORD_WRONG);
        assertThat(failed.reason()).doesNotContain("secret");
        assertThat(failed.parting()).hasValueSatisfying(parting -> assertThat(((Rakp3) parting).status()).isEqualTo(StatusCode.INVALID_INTEGRITY_CHECK));
    }

    @Test
    void anotherBmcKeyIsNoMatterOfThePassword() {
        OpenSessionRequest request = request(login.begin());
        Rakp1 rakp1 = (Rakp1) message(login.answered(opened(request)));
        KeyExchange withKey = exchange(CipherSuite.SUITE_17, request, rakp1, "secret", Optional.of(UserKey.of("site")));
        Rakp3 rakp3 = (Rakp3) message(login.answered(rakp2(rakp1, request, withKey)));
        Login.Next.Failed failed = (Login.Next.Failed) login.answered(new Rakp4(rakp3.tag(), request.consoleSession(), withKey.rakp4()));
        assertThat(failed.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(failed.reason()).contains("oob.kg_secret");
        assertThat(failed.repetition()).as("a BMC that answered message 1 twice may have gone on with its second random number").isTrue();
    }

    @Test
    void answersOfOtherExchangesAreIgnored() {
        OpenSessionRequest request = request(login.begin());
        assertThat(login.answered(new OpenSessionResponse(request.tag(), 4, request.consoleSession() + 1, 9, request.algorithms()))).as("session")
                .isInstanceOf(Login.Next.Ignore.class);
        assertThat(login.answered(new OpenSessionResponse(request.tag() + 1, 4, request.consoleSession(), 9, request.algorithms()))).as("tag")
                .isInstanceOf(Login.Next.Ignore.class);
        assertThat(login.answered(new Rakp4(request.tag(), request.consoleSession(), new byte[16]))).as("state").isInstanceOf(Login.Next.Ignore.class);
        assertThat(login.answered(new SetupRefusal(PayloadType.RAKP_2, request.tag(), StatusCode.UNAUTHORIZED_NAME, request.consoleSession())))
                .as("refusal of another message").isInstanceOf(Login.Next.Ignore.class);
        assertThat(login.answered(opened(request))).isInstanceOf(Login.Next.Send.class);
        assertThat(login.answered(opened(request))).as("duplicate").isInstanceOf(Login.Next.Ignore.class);
    }

    @Test
    void theListOfSuitesDecidesWhereTheBmcIsSilent() {
        login.begin();
        assertThat(login.offered(List.of(0, 3, 17))).isInstanceOf(Login.Next.Ignore.class);
        assertThat(request(login.offered(List.of(0, 1, 3))).algorithms()).isEqualTo(CipherSuite.SUITE_3.algorithms());
        assertThat(((Login.Next.Failed) login.offered(List.of(0, 1))).kind()).isEqualTo(Kind.SUITE_UNSUPPORTED);
    }

    @Test
    void theWorkAroundOpensWithThePrivilegeOfTheSession() {
        assertThat(request(login(Optional.empty(), true).begin()).privilege()).isEqualTo(Privilege.ADMINISTRATOR.level());
    }

    @Test
    void nothingOfAnExchangeIsUsedTwice() {
        OpenSessionRequest first = request(login.begin());
        Rakp1 nonce = (Rakp1) message(login.answered(opened(first)));
        OpenSessionRequest second = request(login.begin());
        assertThat(second.consoleSession()).isNotEqualTo(first.consoleSession());
        assertThat(((Rakp1) message(login.answered(opened(second)))).random()).isNotEqualTo(nonce.random());
    }

    private static SetupMessage message(Login.Next next) {
        return ((Login.Next.Send) next).message();
    }

    private static OpenSessionRequest request(Login.Next next) {
        return (OpenSessionRequest) message(next);
    }

    private static OpenSessionResponse opened(OpenSessionRequest request) {
        return new OpenSessionResponse(request.tag(), 4, request.consoleSession(), BMC_SESSION, request.algorithms());
    }

    private static SetupRefusal refusal(OpenSessionRequest request, StatusCode status) {
        return new SetupRefusal(PayloadType.OPEN_SESSION_RESPONSE, request.tag(), status, request.consoleSession());
    }

    private static Rakp2 rakp2(Rakp1 rakp1, OpenSessionRequest request, KeyExchange exchange) {
        return new Rakp2(rakp1.tag(), request.consoleSession(), BMC_RANDOM, GUID, exchange.rakp2());
    }

    private static KeyExchange exchange(CipherSuite suite, OpenSessionRequest request, Rakp1 rakp1, String password, Optional<UserKey> key) {
        return new KeyExchange(suite, UserKey.of(password), key, new KeyExchange.Parties(request.consoleSession(), rakp1.bmcSession(), rakp1.random(),
                BMC_RANDOM, GUID, rakp1.role(), rakp1.userName()));
    }
}
