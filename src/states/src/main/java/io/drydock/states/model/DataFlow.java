package io.drydock.states.model;

import io.drydock.states.query.ReferencePath;
import io.drydock.states.query.Template;
import java.util.Optional;

/** How a state's input becomes what it works on, and the result of its work what it gives on. */
public sealed interface DataFlow {
    /**
     * JSONPath ("Processing input and output in Step Functions").
     *
     * @param inputPath "InputPath": {@code $} where absent; gives {@code {}} where it is null
     * @param parameters "Parameters"; absent: what {@code inputPath} gave
     * @param resultSelector "ResultSelector"; absent: the result as it is
     * @param resultPath where the result goes in the state's input
     * @param outputPath "OutputPath": {@code $} where absent; gives {@code {}} where it is null
     */
    record JsonPath(Template inputPath, Optional<Template> parameters, Optional<Template> resultSelector, ResultPath resultPath,
            Template outputPath) implements DataFlow {
    }

    /**
     * JSONata ("Transforming data with JSONata in Step Functions").
     *
     * @param arguments absent: the state's input
     * @param output absent: the result of the state's work, or its input where it does none
     */
    record Jsonata(Optional<Template> arguments, Optional<Template> output) implements DataFlow {
    }

    /** "ResultPath": what becomes of the result. */
    sealed interface ResultPath {
        /** {@code "ResultPath": null}: the result is dropped, the input goes on. */
        record Discard() implements ResultPath {
        }

        /** {@code $}, and the default: the result takes the input's place. */
        record Replace() implements ResultPath {
        }

        /** A reference path such as {@code $.a.b}: the result is put there in the input. */
        record Put(ReferencePath path) implements ResultPath {
        }

        ResultPath DISCARD = new Discard();
        ResultPath REPLACE = new Replace();
    }
}
