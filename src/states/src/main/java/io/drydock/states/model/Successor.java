package io.drydock.states.model;

/** Where an execution goes from a state ("Next" or "End"). */
public sealed interface Successor {
    /** On to {@code state}. */
    record Next(String state) implements Successor {
    }

    /** The execution succeeds here. */
    record End() implements Successor {
    }

    Successor END = new End();
}
