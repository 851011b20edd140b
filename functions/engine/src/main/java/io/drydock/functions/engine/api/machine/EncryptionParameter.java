package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.Encryption;
import java.util.Optional;

/** The member "encryptionConfiguration" of state machines and activities. */
public final class EncryptionParameter {
    public static final Member MEMBER = Member.optional("encryptionConfiguration", new MemberType.Structure("EncryptionConfiguration", Shape.of(
            Member.optional("kmsKeyId", MemberType.text(1, 2048)),
            Member.optional("kmsDataKeyReusePeriodSeconds", new MemberType.Whole(60, 900)),
            Member.required("type", MemberType.oneOf("AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY")))));

    private EncryptionParameter() {
    }

    /** @throws ApiFailure InvalidEncryptionConfiguration */
    public static Optional<Encryption> read(Parameters parameters) {
        return parameters.structure(MEMBER.name()).map(given -> {
            Encryption encryption = new Encryption(given.text("type"), given.optionalText("kmsKeyId"), given.number("kmsDataKeyReusePeriodSeconds"));
            if (encryption.customerManaged() == encryption.kmsKeyId().isEmpty()) {
                throw new ApiFailure("InvalidEncryptionConfiguration", "Invalid Encryption Configuration: kmsKeyId must be given with "
                        + "CUSTOMER_MANAGED_KMS_KEY, and only with it");
            }
            return encryption;
        });
    }
}
