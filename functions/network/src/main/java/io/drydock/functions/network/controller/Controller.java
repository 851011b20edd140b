package io.drydock.functions.network.controller;

import java.net.URI;

/**
 * Where a switch is set up.
 *
 * @param switchName as the design calls it
 * @param uri where it is asked from here
 * @param written as the design writes it, where that differs
 */
public record Controller(String switchName, Protocol protocol, URI uri, String written) {
    /** For messages: {@code switch r1-a at https://sdn.example/r1-a}. */
    @Override
    public String toString() {
        return "switch " + switchName + " at " + uri + (uri.toString().equals(written) ? "" : " (" + written + ")");
    }
}
