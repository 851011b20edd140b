package io.drydock.lab.maas.counter;

/**
 * A kind of request.
 *
 * @param path its template below {@code api/2.0/}, such as <code>machines/{system_id}/</code>
 * @param op the operation's name; empty: none
 */
public record Operation(String method, String path, String op) implements Comparable<Operation> {
    /** Whether it asks for a change. */
    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path + (op.isEmpty() ? "" : "?op=" + op);
    }
}
