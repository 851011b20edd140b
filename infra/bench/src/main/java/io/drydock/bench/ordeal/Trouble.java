package io.drydock.bench.ordeal;

/** Something that goes wrong for a while. */
record Trouble(String name, Runnable begin, Runnable end) {
}
