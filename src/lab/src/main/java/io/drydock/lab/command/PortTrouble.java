package io.drydock.lab.command;

import java.io.IOException;

/** Says what to do about a port that can't be had. */
final class PortTrouble {
    private PortTrouble() {
    }

    static String explain(IOException trouble) {
        String message = String.valueOf(trouble.getMessage());
        String remedy = message.contains("Permission denied") ? "Ports below 1024 are for root alone: run it as root, or with "
                + "--ipmi-port 6230 --redfish-port 8443."
                : message.contains("in use") ? "Something else serves there, another lab perhaps: end it, or choose other "
                + "ports with --ipmi-port and --redfish-port."
                : message.contains("Too many open files") ? "Every BMC takes a file descriptor: raise the limit (ulimit -n), "
                + "or ask for fewer servers."
                : "";
        return message + (remedy.isEmpty() ? "" : "\n" + remedy);
    }
}
