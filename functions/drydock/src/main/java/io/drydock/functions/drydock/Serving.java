package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that serves a data folder, as it says in a file there: another one that is asked to do something in the same folder asks this one.
 *
 * @param pid of the process
 * @param startedAt when that process began: a number is given to another process some day
 */
record Serving(long pid, Optional<Instant> startedAt, URI url) {
    private static final String FILE = "serving.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** This process. */
    static Serving here(URI url) {
        return new Serving(ProcessHandle.current().pid(), ProcessHandle.current().info().startInstant(), url);
    }

    /** Who serves a folder, if that process runs and answers. */
    static Optional<Serving> find(Path data) throws InterruptedException {
        Optional<Serving> said = read(data).filter(Serving::runs);
        return said.isPresent() && said.get().answers() ? said : Optional.empty();
    }

    private static Optional<Serving> read(Path data) {
        try {
            JsonNode json = MAPPER.readTree(data.resolve(FILE).toFile());
            Optional<Instant> startedAt = Optional.ofNullable(json.get("startedAt")).map(JsonNode::asText).map(Instant::parse);
            return Optional.of(new Serving(json.path("pid").asLong(), startedAt, URI.create(json.path("url").asText())));
        } catch (IOException | RuntimeException nobodySaysSo) {
            return Optional.empty();
        }
    }

    private boolean runs() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info().startInstant().equals(startedAt)).isPresent();
    }

    private boolean answers() throws InterruptedException {
        try (FunctionClient functions = new FunctionClient(url)) {
            return functions.call("list-tasks", JsonNodeFactory.instance.objectNode().put("limit", 1)).has("tasks");
        } catch (IOException silent) {
            return false;
        }
    }

    /** Says so in the folder, all at once. */
    void write(Path data) throws IOException {
        var json = JsonNodeFactory.instance.objectNode().put("pid", pid).put("url", url.toString());
        startedAt.ifPresent(at -> json.put("startedAt", at.toString()));
        Path draft = Files.writeString(Files.createTempFile(data, FILE, ".new"), json.toString());
        Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Says it no more, unless another process has taken its place. */
    void withdraw(Path data) throws IOException {
        if (read(data).filter(this::equals).isPresent()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }
}
