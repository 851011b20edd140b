package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.api.ApiFailure;
import java.util.regex.Pattern;

/** The member "roleArn": the engine has no use for it, but keeps and shows it. */
final class RoleArn {
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/.+");

    private RoleArn() {
    }

    /** @throws ApiFailure InvalidArn */
    static String check(String arn) {
        if (!ROLE.matcher(arn).matches()) {
            throw new ApiFailure("InvalidArn", "Invalid Role Arn: '" + arn + "'");
        }
        return arn;
    }
}
