package io.drydock.design.yaml;

import io.drydock.design.finding.Finding;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.value.Position;
import java.util.function.Consumer;

/** Reports the findings of one source, up to a number. */
final class SourceFindings {
    private final String file;
    private final int limit;
    private final Consumer<Finding> sink;
    private int count;

    SourceFindings(String file, int limit, Consumer<Finding> sink) {
        this.file = file;
        this.limit = limit;
        this.sink = sink;
    }

    void report(RuleInfo rule, int line, String message, String remedy) {
        report(Finding.at(rule, new Position(file, line), message, remedy));
    }

    void report(Finding finding) {
        count++;
        if (count <= limit) {
            sink.accept(finding);
        }
    }

    /** Says how many findings were left out. */
    void close() {
        if (count > limit) {
            sink.accept(Finding.at(YamlRules.LIMIT, new Position(file, 1),
                    (count - limit) + " more findings of this file are not listed; the limit is " + limit + ".",
                    "Mend what is listed, then read the design again."));
        }
    }
}
