package io.drydock.functions.engine.api;

import java.util.regex.Pattern;

/** What state machines and executions may be called ("CreateStateMachine", "StartExecution": name). */
final class ResourceName {
    private static final Pattern NAME = Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}");

    private ResourceName() {
    }

    /** @throws ApiFailure InvalidName */
    static String check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ApiFailure("InvalidName", "Invalid Name: '" + name + "'. A name has 1 to 80 characters and none of white space, control "
                    + "characters, < > { } [ ] ? * \" # % \\ ^ | ~ ` $ & , ; : /");
        }
        return name;
    }
}
