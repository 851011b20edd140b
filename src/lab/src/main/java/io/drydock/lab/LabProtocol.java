package io.drydock.lab;

/** A protocol that the lab's BMCs speak, being served on one port for all of them. */
public interface LabProtocol extends AutoCloseable {
    /** Such as {@code IPMI}. */
    String name();

    /** The port on which every BMC's address is served. */
    int port();

    /** Ends it; never throws. */
    @Override
    void close();
}
