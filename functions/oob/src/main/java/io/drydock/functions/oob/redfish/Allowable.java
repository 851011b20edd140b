package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The values that a BMC takes for a property or an action's parameter (DSP0266, Allowable values). Empty: it does not tell. */
final class Allowable {
    private Allowable() {
    }

    /** Those that stand beside the property itself. */
    static Optional<List<String>> of(JsonNode owner, String property) {
        return Fields.texts(owner, property + "@Redfish.AllowableValues").filter(values -> !values.isEmpty());
    }

    /** Those that an action's ActionInfo has for a parameter. */
    static Optional<List<String>> ofParameter(JsonNode actionInfo, String parameter) {
        return Fields.objects(actionInfo, "Parameters").stream().filter(each -> Fields.text(each, "Name").filter(parameter::equals).isPresent())
                .findFirst().flatMap(each -> Fields.texts(each, "AllowableValues")).filter(values -> !values.isEmpty());
    }

    /** The first of some values that is taken; of a BMC that does not tell, the first is tried. */
    static Optional<String> best(List<String> preferred, Optional<List<String>> allowed) {
        return allowed.isEmpty() ? preferred.stream().findFirst() : preferred.stream().filter(allowed.get()::contains).findFirst();
    }
}
