package io.drydock.lab.network;

import java.time.Duration;

/** What is wrong with a switch. */
public sealed interface SwitchFault {
    /** It is well. */
    record None() implements SwitchFault {
    }

    /** It answers with 503 so many times more. */
    record Busy(int answers) implements SwitchFault {
    }

    /** It takes no change, with the reason. */
    record Refuses(String reason) implements SwitchFault {
    }

    /** It says that a change was made, and forgets it. */
    record Forgets() implements SwitchFault {
    }

    /** It answers late. */
    record Slow(Duration by) implements SwitchFault {
    }
}
