package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape.Member;
import java.util.Optional;

/** The members "publish" and "versionDescription" of CreateStateMachine and UpdateStateMachine. */
final class PublicationParameters {
    static final Member PUBLISH = Member.optional("publish", MemberType.FLAG);
    static final Member DESCRIPTION = Member.optional("versionDescription", MemberType.DESCRIPTION);

    private PublicationParameters() {
    }

    /** @throws ApiFailure ValidationException for a description of nothing */
    static Optional<StateMachineCatalog.Publication> read(Parameters parameters) {
        Optional<String> description = parameters.optionalText(DESCRIPTION.name()).filter(text -> !text.isEmpty());
        if (parameters.flag(PUBLISH.name(), false)) {
            return Optional.of(new StateMachineCatalog.Publication(description));
        }
        if (description.isPresent()) {
            throw ApiFailure.validation("Version description can only be set when publish is true");
        }
        return Optional.empty();
    }
}
