package io.drydock.design.host;

/** A profile that nodes, and other profiles, build upon. */
public record HostProfile(String name, HostBody body) {
}
