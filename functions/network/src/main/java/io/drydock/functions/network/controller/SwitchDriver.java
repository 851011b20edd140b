package io.drydock.functions.network.controller;

import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.port.SwitchPort;
import java.util.List;
import java.util.Map;

/** Sets up ports of one switch. */
public interface SwitchDriver {
    Protocol protocol();

    /**
     * Sets up what differs, and sees that it is so.
     *
     * @throws io.drydock.step.StepException if it can't be done, or not now
     */
    Answer setUp(Order order);

    /**
     * How ports shall be.
     *
     * @param designRef where secrets stand that the design has itself
     * @param key the same for every call of the step with the same input
     * @param beforeChange to be called before every change
     */
    record Order(Controller controller, Map<SwitchPort, PortState> ports, String node, String designRef, String key, Runnable beforeChange) {
    }

    /** What an order came to. */
    sealed interface Answer {
        /** Ports are as they shall be; {@code changes} says what was changed for that, if anything. */
        record AsOrdered(List<String> changes) implements Answer {
        }

        /** The other side works at it: ask again. */
        record Working(String told) implements Answer {
        }
    }
}
