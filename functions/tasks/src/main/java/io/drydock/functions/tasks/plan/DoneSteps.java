package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.tasks.plan.Foreseen.Verdict;
import io.drydock.step.Outcome;
import io.drydock.step.StepRecord;
import io.drydock.step.design.StoredDesigns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a task has done already: a step that succeeded is not worked for again as long as its input is the same. */
final class DoneSteps {
    private final PlannedTask task;
    private final StoredDesigns designs;
    private final ObjectMapper mapper;
    private final Map<String, StepRecord> records = new HashMap<>();

    DoneSteps(PlannedTask task, StoredDesigns designs, ObjectMapper mapper) {
        this.task = task;
        this.designs = designs;
        this.mapper = mapper;
        task.records().forEach(record -> records.put(key(record.node(), record.step()), record));
    }

    private static String key(Optional<String> node, String step) {
        return node.orElse("") + "#" + step;
    }

    /** Of a step of the site: done for the same design. */
    Optional<Foreseen> ofSite(String step) {
        return success(Optional.empty(), step).filter(record -> designOf(record).equals(task.designId())).map(DoneSteps::done);
    }

    private static String designOf(StepRecord record) {
        return record.designId().isEmpty() ? record.outcome().map(outcome -> outcome.output().path("designId").asText()).orElse("")
                : record.designId();
    }

    /** Of a step of a node: done, and what it depends on is as it was. */
    Optional<Foreseen> ofNode(String node, String step, JsonNode model) {
        return success(Optional.of(node), step).filter(record -> changed(record, node, step, model).isEmpty()).map(DoneSteps::done);
    }

    /** Why a step that was done runs again, or how it ended before; empty where it has not begun. */
    Optional<String> again(Optional<String> node, String step, JsonNode model) {
        Optional<StepRecord> record = Optional.ofNullable(records.get(key(node, step)));
        return record.flatMap(known -> known.outcome().isEmpty() ? Optional.of("it has begun: " + known.reason())
                : success(node, step).isEmpty() ? Optional.of("it failed before: " + known.reason())
                : node.flatMap(name -> changed(known, name, step, model)).map(changed -> "it was done for the design " + known.designId()
                        + ", and " + changed + " may be otherwise since then"));
    }

    private Optional<StepRecord> success(Optional<String> node, String step) {
        return Optional.ofNullable(records.get(key(node, step)))
                .filter(record -> record.outcome().map(Outcome::status).filter(Outcome.Status::isSuccess).isPresent());
    }

    private Optional<String> changed(StepRecord record, String node, String step, JsonNode model) {
        if (record.designId().equals(task.designId())) {
            return Optional.empty();
        }
        return designs.model(record.designId(), node).map(this::json).map(before -> StepSlice.change(step, before, model))
                .orElse(Optional.of("the node, which that design did not have or which is no longer stored,"));
    }

    private JsonNode json(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the applied model of a node can't be read", e);
        }
    }

    private static Foreseen done(StepRecord record) {
        Outcome outcome = record.outcome().orElseThrow();
        String when = "Done " + outcome.finishedAt() + ", and what it depends on is as it was: " + outcome.reason();
        return new Foreseen(Verdict.SKIP, when, outcome.output(), outcome.status());
    }
}
