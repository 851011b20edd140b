package io.drydock.ipmi.session;

/**
 * Asks whether somebody is there who speaks RMCP (section 13.2.3).
 *
 * @param tag comes back in the pong; 255 wants no answer
 */
public record PresencePing(int tag) implements Datagram {
    @Override
    public byte[] encode() {
        return Asf.encodePing(tag);
    }
}
