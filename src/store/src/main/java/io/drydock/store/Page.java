package io.drydock.store;

import java.util.List;
import java.util.Optional;

/**
 * A page of a query's answer. It may hold fewer items than the query's limit, even none, though more follow (large bodies fill a
 * page early, expired items are left out): only an absent {@code next} says that this was the last page.
 *
 * @param items in the query's order
 * @param next the sort key to go on after, absent when this was the last page
 */
public record Page(List<Item> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
