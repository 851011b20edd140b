package io.drydock.design;

import io.drydock.design.finding.Finding;
import java.util.List;

/**
 * What the rules say of a design. It makes no claim about the physical site.
 *
 * @param valid whether there is no error
 * @param errors how many errors there are, those that are not listed included
 * @param warnings how many warnings there are, those that are not listed included
 * @param findings in the order {@link Finding#ORDER}; at most {@link Validation#LIMIT}, and one more that says how many are left out
 */
public record ValidationResult(boolean valid, int errors, int warnings, List<Finding> findings) {
    public ValidationResult {
        findings = List.copyOf(findings);
    }
}
