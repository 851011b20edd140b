package io.drydock.states.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A JSON array as the JSONata library wants it. Elements are converted when they are asked for. */
final class JsonataArray extends AbstractList<Object> implements RandomAccess {
    private final ArrayNode node;

    JsonataArray(ArrayNode node) {
        this.node = node;
    }

    ArrayNode node() {
        return node;
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= node.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return JsonataValues.fromJson(node.get(index));
    }

    @Override
    public int size() {
        return node.size();
    }
}
