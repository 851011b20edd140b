package io.drydock.bootaction;

/** Fetches what assets do not bring along themselves. */
@FunctionalInterface
public interface Locations {
    /**
     * @param address such as {@code https://files.example/join.sh}
     * @throws LocationBroken if there is nothing to be had there, or not now
     */
    byte[] fetch(String address) throws LocationBroken;
}
