package io.drydock.states.query.intrinsic;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All intrinsic functions. */
public final class IntrinsicFunctions {
    private static final Map<String, IntrinsicFunction> BY_NAME = Stream.of(
            new Format(), new StringToJson(), new JsonToString(),
            new Array(), new ArrayPartition(), new ArrayContains(), new ArrayRange(), new ArrayGetItem(), new ArrayLength(), new ArrayUnique(),
            new Base64Encode(), new Base64Decode(), new Hash(), new JsonMerge(), new MathRandom(), new MathAdd(), new StringSplit(),
            new Uuid()).collect(Collectors.toUnmodifiableMap(IntrinsicFunction::name, Function.identity()));

    private IntrinsicFunctions() {
    }

    /** @param name with its prefix; upper and lower case matter */
    public static Optional<IntrinsicFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
