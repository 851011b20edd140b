package io.drydock.design.deckhand;

import io.drydock.design.deckhand.DocumentIndex.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The order in which documents are rendered: each behind those it comes from. Goes down without recursion, because chains of documents
 * may be long.
 */
final class RenderOrder {
    private enum Mark {
        NEW, OPEN, DONE
    }

    /** A document on the way down, and which of those it comes from are still to be looked at. */
    private static final class Step {
        private final Entry entry;
        private final List<Entry> needs;
        private int next;

        Step(Entry entry, List<Entry> needs) {
            this.entry = entry;
            this.needs = needs;
        }
    }

    private final Function<Entry, List<Entry>> needs;
    private final BiConsumer<List<Entry>, Entry> cycle;
    private final Mark[] marks;
    private final List<Entry> ordered = new ArrayList<>();

    /**
     * @param needs what a document comes from
     * @param cycle takes a way that comes back to its beginning: the documents on it, and once more the first, from which the last one
     *         comes. That need of the last one is to be passed over.
     */
    RenderOrder(int documents, Function<Entry, List<Entry>> needs, BiConsumer<List<Entry>, Entry> cycle) {
        this.needs = needs;
        this.cycle = cycle;
        this.marks = new Mark[documents];
        Arrays.fill(marks, Mark.NEW);
    }

    /** {@code wanted} and all that they come from. */
    List<Entry> of(List<Entry> wanted) {
        for (Entry entry : wanted) {
            if (marks[entry.number] == Mark.NEW) {
                descend(entry);
            }
        }
        return ordered;
    }

    private void descend(Entry first) {
        Deque<Step> way = new ArrayDeque<>();
        way.push(open(first));
        while (!way.isEmpty()) {
            Step step = way.peek();
            if (step.next == step.needs.size()) {
                marks[step.entry.number] = Mark.DONE;
                ordered.add(step.entry);
                way.pop();
                continue;
            }
            Entry need = step.needs.get(step.next++);
            switch (marks[need.number]) {
                case NEW -> way.push(open(need));
                case OPEN -> cycle.accept(back(way, need), need);
                case DONE -> {
                }
            }
        }
    }

    private Step open(Entry entry) {
        marks[entry.number] = Mark.OPEN;
        return new Step(entry, needs.apply(entry));
    }

    private static List<Entry> back(Deque<Step> way, Entry to) {
        List<Entry> cycle = new ArrayList<>();
        for (Step step : way) {
            cycle.addFirst(step.entry);
            if (step.entry == to) {
                break;
            }
        }
        return cycle;
    }
}
