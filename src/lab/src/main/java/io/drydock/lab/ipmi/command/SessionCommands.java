package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.session.CipherSuiteRecord;
import io.drydock.ipmi.command.session.CloseSession;
import io.drydock.ipmi.command.session.GetChannelAccess;
import io.drydock.ipmi.command.session.GetChannelAuthenticationCapabilities;
import io.drydock.ipmi.command.session.GetChannelCipherSuites;
import io.drydock.ipmi.command.session.GetChannelInfo;
import io.drydock.ipmi.command.session.GetSessionInfo;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.ipmi.session.Session;
import io.drydock.lab.ipmi.session.SessionTable;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.Privilege;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How sessions are had, and what they may do (IPMI 2.0, sections 22.13 to 22.24). */
final class SessionCommands {
    /** The only channel: the LAN. */
    private static final int CHANNEL = 1;
    private static final int RMCP_PLUS = 1;
    /** User 1 is the one without a name, which is never set up here. */
    private static final int FIRST_USER = 2;
    private static final int IPMI_20 = 0x80;
    private static final int KG_SET = 0x20;
    private static final int NAMED_USERS = 0x04;
    private static final int NAMELESS_USERS = 0x02;
    private static final int VERSION_20 = 0x02;
    private static final List<CipherSuiteRecord> SUITES = List.of(CipherSuiteRecord.SUITE_3, CipherSuiteRecord.SUITE_17);

    private SessionCommands() {
    }

    static void addTo(Commands commands) {
        commands.addOpen(NetFn.APP, GetChannelAuthenticationCapabilities.CODE, 2, SessionCommands::capabilities);
        commands.addOpen(NetFn.APP, GetChannelCipherSuites.CODE, 3, SessionCommands::cipherSuites);
        commands.add(NetFn.APP, GetChannelAccess.CODE, Privilege.USER, 2, SessionCommands::access);
        commands.add(NetFn.APP, GetChannelInfo.CODE, Privilege.USER, 1, SessionCommands::channel);
        commands.add(NetFn.APP, SetSessionPrivilegeLevel.CODE, Privilege.USER, 1, SessionCommands::privilege);
        commands.add(NetFn.APP, CloseSession.CODE, Privilege.USER, 4, 5, SessionCommands::close);
        commands.add(NetFn.APP, GetSessionInfo.CODE, Privilege.USER, 1, 5, SessionCommands::info);
    }

    private static boolean elsewhere(int channel) {
        return channel != CHANNEL && channel != GetChannelAuthenticationCapabilities.PRESENT_CHANNEL;
    }

    private static Reply capabilities(Call call) throws MalformedMessage {
        var request = GetChannelAuthenticationCapabilities.read(call.data());
        if (elsewhere(request.channel()) || request.privilege() == 0 || request.privilege() > Privilege.ADMINISTRATOR.level()) {
            return Reply.refused(CompletionCode.INVALID_DATA_FIELD);
        }
        List<Account> accounts = call.server().spec().accounts();
        int login = (call.server().spec().kg().isPresent() ? KG_SET : 0)
                | (accounts.stream().anyMatch(user -> !user.name().isEmpty()) ? NAMED_USERS : 0)
                | (accounts.stream().anyMatch(user -> user.name().isEmpty()) ? NAMELESS_USERS : 0);
        return Reply.of(new GetChannelAuthenticationCapabilities.Answer(CHANNEL, request.extended() ? IPMI_20 : 0,
                request.extended() ? login : login & ~KG_SET, request.extended() ? VERSION_20 : 0, 0, 0).toBytes());
    }

    private static Reply cipherSuites(Call call) throws MalformedMessage {
        var request = GetChannelCipherSuites.read(call.data());
        if (elsewhere(request.channel()) || request.payloadType() != 0) {
            return Reply.refused(CompletionCode.INVALID_DATA_FIELD);
        }
        Octets all = Octets.of(request.bySuite() ? CipherSuiteRecord.write(SUITES) : algorithms());
        int from = request.index() * GetChannelCipherSuites.FULL;
        return Reply.of(new GetChannelCipherSuites.Answer(CHANNEL, all.part(from, from + GetChannelCipherSuites.FULL)).toBytes());
    }

    /** Every algorithm once, without suites. */
    private static byte[] algorithms() {
        var writer = new MessageWriter();
        SUITES.stream().map(CipherSuiteRecord::authentication).distinct().forEach(writer::u8);
        SUITES.stream().flatMap(suite -> suite.integrity().stream()).distinct().forEach(algorithm -> writer.u8(0x40 | algorithm));
        SUITES.stream().flatMap(suite -> suite.confidentiality().stream()).distinct().forEach(algorithm -> writer.u8(0x80 | algorithm));
        return writer.toBytes();
    }

    private static Reply channel(Call call) throws MalformedMessage {
        return elsewhere(GetChannelInfo.read(call.data()).channel()) ? Reply.refused(CompletionCode.INVALID_DATA_FIELD)
                : Reply.of(new GetChannelInfo.Answer(CHANNEL, GetChannelInfo.Answer.LAN, GetChannelInfo.Answer.IPMB, GetChannelInfo.Answer.SEVERAL,
                        call.bmc().sessions().all().size(), GetChannelInfo.Answer.IPMI_FORUM).toBytes());
    }

    private static Reply access(Call call) throws MalformedMessage {
        var request = GetChannelAccess.read(call.data());
        boolean known = request.settings() == GetChannelAccess.STORED || request.settings() == GetChannelAccess.PRESENT;
        return elsewhere(request.channel()) || !known ? Reply.refused(CompletionCode.INVALID_DATA_FIELD)
                : Reply.of(new GetChannelAccess.Answer(GetChannelAccess.Answer.ALWAYS, Privilege.ADMINISTRATOR.level()).toBytes());
    }

    private static Reply privilege(Call call) throws MalformedMessage {
        int wanted = SetSessionPrivilegeLevel.read(call.data()).level();
        Session session = call.session().orElseThrow();
        Optional<Privilege> level = Arrays.stream(Privilege.values()).filter(each -> each.level() == wanted).findFirst();
        if (wanted != 0 && level.isEmpty()) {
            return Reply.refused(CompletionCode.INVALID_DATA_FIELD);
        }
        if (wanted > session.limit()) {
            return Reply.refused(SetSessionPrivilegeLevel.EXCEEDS_LIMIT);
        }
        level.ifPresent(session::privilege);
        return Reply.of(new byte[] {(byte) session.privilege().level()});
    }

    private static Reply close(Call call) throws MalformedMessage {
        Session own = call.session().orElseThrow();
        Optional<Session> found = call.bmc().sessions().get((int) CloseSession.read(call.data()).sessionId());
        if (found.isEmpty()) {
            return Reply.refused(CloseSession.NO_SUCH_SESSION);
        }
        if (found.get() == own) {
            own.end();
        } else if (own.privilege() == Privilege.ADMINISTRATOR) {
            call.bmc().sessions().remove(found.get());
        } else {
            return Reply.refused(CompletionCode.PRIVILEGE_INSUFFICIENT);
        }
        return Reply.DONE;
    }

    private static Reply info(Call call) throws MalformedMessage {
        var request = GetSessionInfo.read(call.data());
        SessionTable sessions = call.bmc().sessions();
        Optional<Session> found = switch (request.index()) {
            case GetSessionInfo.THIS -> call.session();
            case GetSessionInfo.BY_ID -> sessions.get((int) request.key());
            case GetSessionInfo.BY_HANDLE -> sessions.all().stream().filter(each -> each.handle() == request.key()).findFirst();
            default -> sessions.all().stream().skip(request.index() - 1L).findFirst();
        };
        if (found.isEmpty() && request.index() > sessions.all().size()) {
            return Reply.refused(CompletionCode.NOT_PRESENT);
        }
        return Reply.of(new GetSessionInfo.Answer(found.map(Session::handle).orElse(0), SessionTable.SLOTS, sessions.all().size(),
                found.map(session -> told(session, call))).toBytes());
    }

    private static GetSessionInfo.Session told(Session session, Call call) {
        List<String> names = call.server().spec().accounts().stream().map(Account::name).toList();
        SocketAddress console = session.console();
        return new GetSessionInfo.Session(names.indexOf(session.user()) + FIRST_USER, session.privilege().level(), RMCP_PLUS, CHANNEL,
                Octets.of(Arrays.copyOf(((InetSocketAddress) console).getAddress().getAddress(), 10)), ((InetSocketAddress) console).getPort());
    }
}
