package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.NetFn;
import io.drydock.lab.server.Privilege;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Commands being put together, by network function and number. */
final class Commands {
    private final Map<Integer, Command> byNumber = new HashMap<>();

    /** A command for sessions, with data of one length. */
    void add(NetFn netFn, int code, Privilege privilege, int length, Command.Handler handler) {
        add(netFn, code, privilege, length, length, handler);
    }

    void add(NetFn netFn, int code, Privilege privilege, int shortest, int longest, Command.Handler handler) {
        byNumber.put(number(netFn.request(), code), new Command(Optional.of(privilege), shortest, longest, handler));
    }

    /** A command that may come outside of a session too. */
    void addOpen(NetFn netFn, int code, int length, Command.Handler handler) {
        byNumber.put(number(netFn.request(), code), new Command(Optional.empty(), length, length, handler));
    }

    Map<Integer, Command> byNumber() {
        return Map.copyOf(byNumber);
    }

    static int number(int netFn, int code) {
        return netFn << 8 | code;
    }
}
