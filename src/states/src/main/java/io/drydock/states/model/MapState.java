package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.List;
import java.util.Optional;

/**
 * Runs one workflow for each of many items.
 *
 * @param items "ItemsPath" or "Items": gives an array, or an object; absent: the effective input
 * @param itemSelector "ItemSelector" ("Parameters" in old definitions): what an iteration gets in place of its item
 * @param maxConcurrency gives a number; absent or 0: as many at once as the engine allows
 */
public record MapState(String name, Optional<String> comment, QueryLanguage queryLanguage, Workflow processor, Mode mode,
        Optional<Template> items, Optional<Template> itemSelector, Optional<Template> maxConcurrency, DataFlow flow,
        Optional<Template> assign, List<Retrier> retry, List<Catcher> catchers, Successor successor) implements State {

    /** "ProcessorConfig". */
    public sealed interface Mode {
        /** Every iteration is a branch of the same execution. */
        record Inline() implements Mode {
        }

        /**
         * Every item, or batch of items, is a child execution ("Using Map state in Distributed mode").
         *
         * @param executionType STANDARD or EXPRESS
         * @param label in the ARNs of the map run and the child executions; absent: one is made up
         * @param batcher absent: an item each
         * @param toleratedFailureCount gives a number; absent: 0
         * @param toleratedFailurePercentage gives a number from 0 to 100; absent: 0
         */
        record Distributed(String executionType, Optional<String> label, Optional<ItemBatcher> batcher, Optional<Template> toleratedFailureCount,
                Optional<Template> toleratedFailurePercentage) implements Mode {
        }

        Mode INLINE = new Inline();
    }

    /**
     * "ItemBatcher": several items to one child execution, as {@code {"BatchInput": …, "Items": […]}}.
     *
     * @param batchInput an object for every batch
     * @param maxItems gives a number
     * @param maxInputBytes gives a number
     */
    public record ItemBatcher(Optional<Template> batchInput, Optional<Template> maxItems, Optional<Template> maxInputBytes) {
    }
}
