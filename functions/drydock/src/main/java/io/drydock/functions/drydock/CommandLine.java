package io.drydock.functions.drydock;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the process was started with.
 *
 * @param task the main job
 * @param design the design that the main job is run on; absent: nothing is run, only served
 * @param scope which of its nodes the main job is for
 * @param port where functions and engine are served, on 127.0.0.1
 * @param data the folder of the embedded store
 * @param exit whether the process ends with the main job, and its result as status
 */
record CommandLine(MainTask task, Optional<String> design, JobScope scope, int port, Path data, boolean exit) {
    static final String HELP = """
            Drydock: all functions, the engine and the store in one process on this machine.

              --design REF   run the main job on this design: a file, a folder, file:…, http(s):…, deckhand+http(s):… or design:<id>
              --task NAME    the main job: validate-design (default), verify-site, prepare-site, verify-node, prepare-node, deploy-node,
                             destroy-node, relabel-node, or deploy-site: all of them that a site needs, one after the other
              --nodes A,B    only these nodes; also --tags and --racks: all that are given must hold, any value of one does
              --rebootstrap false    destroy-node alone: the destroyed nodes do not come back from scratch
              --port N       serve at http://127.0.0.1:N (default 8080)
              --data DIR     keep tasks, outcomes and designs in this folder (default .drydock)
              --exit         end when the main job ends: status 0 if it succeeded, 1 if it did not, 3 if it could not be run, 4 if nothing started
              --help         this text

            Without --exit it goes on serving until Ctrl-C. Every configuration key of the README can be given as -Dkey=value to Java,
            or as an environment variable.
            """;

    /** Asked for help, or with words that are not understood: {@code status} 0 or 2. */
    static final class Usage extends Exception {
        private final int status;

        Usage(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static CommandLine parse(List<String> words) throws Usage {
        Optional<MainTask> task = Optional.empty();
        Optional<String> design = Optional.empty();
        JobScope scope = JobScope.ALL;
        int port = 8080;
        Path data = Path.of(".drydock");
        boolean exit = false;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--task" -> task = Optional.of(task(value(word, rest)));
                case "--design" -> design = Optional.of(value(word, rest));
                case "--nodes" -> scope = scope.names(list(word, value(word, rest)));
                case "--tags" -> scope = scope.tags(list(word, value(word, rest)));
                case "--racks" -> scope = scope.racks(list(word, value(word, rest)));
                case "--rebootstrap" -> scope = scope.rebootstrap(truth(word, value(word, rest)));
                case "--port" -> port = port(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--exit" -> exit = true;
                case "--help", "-h" -> throw new Usage(0, HELP);
                default -> throw new Usage(2, "'" + word + "' is not understood.\n\n" + HELP);
            }
        }
        if (task.isPresent() && design.isEmpty()) {
            throw new Usage(2, "--task needs --design: the design that the job is run on.\n\n" + HELP);
        }
        if (exit && design.isEmpty()) {
            throw new Usage(2, "--exit needs --design: without a design there is no job to end with.\n\n" + HELP);
        }
        MainTask job = task.orElse(MainTask.VALIDATE_DESIGN);
        Optional<String> misfit = scope.misfit(job);
        if (misfit.isPresent()) {
            throw new Usage(2, misfit.get() + "\n\n" + HELP);
        }
        return new CommandLine(job, design.map(CommandLine::reference), scope, port, data.toAbsolutePath().normalize(), exit);
    }

    private static String value(String option, Deque<String> rest) throws Usage {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new Usage(2, option + " needs a value.\n\n" + HELP);
        }
        return rest.pop();
    }

    private static MainTask task(String name) throws Usage {
        return MainTask.of(name).orElseThrow(() -> new Usage(2, "--task must be one of " + MainTask.all() + ", not '" + name + "'.\n\n" + HELP));
    }

    private static List<String> list(String option, String text) throws Usage {
        List<String> values = Arrays.stream(text.split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList();
        if (values.isEmpty()) {
            throw new Usage(2, option + " needs names with commas between them, not '" + text + "'.\n\n" + HELP);
        }
        return values;
    }

    private static boolean truth(String option, String text) throws Usage {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Usage(2, option + " must be true or false, not '" + text + "'.\n\n" + HELP);
        };
    }

    private static int port(String text) throws Usage {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Usage(2, "--port must be 1 to 65535, not '" + text + "'.\n\n" + HELP);
    }

    /** A plain path is meant from here, wherever the server resolves it. */
    private static String reference(String design) {
        return design.matches("[a-z][a-z0-9+.-]+:.*") ? design : "file:" + Path.of(design).toAbsolutePath().normalize();
    }
}
