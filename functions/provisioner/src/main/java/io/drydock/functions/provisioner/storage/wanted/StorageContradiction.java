package io.drydock.functions.provisioner.storage.wanted;

import java.util.List;

/** A design's storage can't be made on a machine: all reasons that were found. */
public final class StorageContradiction extends RuntimeException {
    private final List<String> problems;

    public StorageContradiction(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
