package io.drydock.bootaction;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Ends one rendering that takes too long: it looks at the time before each part of the template, loops included. */
final class Patience implements BiConsumer<Node, JinjavaInterpreter> {
    private final Duration time;
    private final long end;

    Patience(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public void accept(Node node, JinjavaInterpreter interpreter) {
        if (System.nanoTime() - end > 0) {
            throw new InterpretException("rendering takes longer than " + time.toSeconds() + " s", node.getLineNumber());
        }
    }
}
