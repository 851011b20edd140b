package io.drydock.ipmi.session;

/**
 * Which packets of a session have come, so that none counts twice (section 6.12.13). Ask only after a packet's authentication code was found
 * right: a forged one must not move the window. Packets ahead are taken however far ahead they are, since no stranger can make one, and a
 * peer whose packets were lost for a while must not be shut out.
 */
public final class SequenceWindow {
    /** How many packets behind the newest one may still come late. */
    private static final int BEHIND = 31;

    private int newest;
    /** Bit i: the packet i behind the newest one has come. */
    private int seen;

    /** Whether this packet is new; remembers it. Sequence numbers are unsigned and begin at 1; 0 is never one of a session. */
    public boolean accept(int sequence) {
        if (sequence == 0) {
            return false;
        }
        int ahead = sequence - newest;
        if (ahead > 0) {
            seen = ahead > BEHIND ? 1 : seen << ahead | 1;
            newest = sequence;
            return true;
        }
        int behind = -ahead;
        if (behind < 0 || behind > BEHIND || newest == 0 || (seen & 1 << behind) != 0) {
            return false;
        }
        seen |= 1 << behind;
        return true;
    }
}
