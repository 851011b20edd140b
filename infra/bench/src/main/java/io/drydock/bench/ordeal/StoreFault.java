package io.drydock.bench.ordeal;

import java.time.Duration;

/** What is wrong between a process and DynamoDB. */
sealed interface StoreFault {
    /** Nothing. */
    record None() implements StoreFault {
    }

    /** Every answer comes so much later. */
    record Late(Duration by) implements StoreFault {
    }

    /** A share of requests, 0 to 1, is refused because the table's throughput is used up. */
    record Throttles(double share) implements StoreFault {
    }

    /** A share of requests, 0 to 1, is answered with an error of DynamoDB's own. */
    record Fails(double share) implements StoreFault {
    }

    /** A share of connections, 0 to 1, is cut before the request goes on. */
    record CutBefore(double share) implements StoreFault {
    }

    /** A share of requests, 0 to 1, is carried out, and the connection is cut before the answer. */
    record CutAfter(double share) implements StoreFault {
    }
}
