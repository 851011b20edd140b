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
 * @param order what is to be done; absent: it only serves
 * @param port where functions and engine are served, on 127.0.0.1
 * @param data the folder of the embedded store
 * @param exit whether the process ends with what it was ordered to do, and its result as status
 */
record CommandLine(Optional<Order> order, int port, Path data, boolean exit) {
    static final String HELP = """
            Drydock: all functions, the engine and the store in one process on this machine.

              --design REF   run the main job on this design: a file, a folder, file:…, http(s):…, deckhand+http(s):… or design:<id>
              --task NAME    the main job: deploy-site (default), which is all that a site needs, one after the other; or validate-design,
                             verify-site, prepare-site, verify-node, prepare-node, deploy-node, destroy-node, relabel-node
              --nodes A,B    only these nodes; also --tags and --racks: all that are given must hold, any value of one does
              --rebootstrap false    destroy-node alone: the destroyed nodes do not come back from scratch
              --plan         do nothing: say which steps the job would run, which would be skipped, and why
              --retry ID     go on with a task that failed, or was stopped: what is done is not done again
              --show ID, --stop ID, --list    tell of a task, cancel one, tell of the newest ones
              --port N       serve at http://127.0.0.1:N (default 8080)
              --data DIR     keep tasks, outcomes and designs in this folder (default .drydock); if a process serves it already, that one is asked
              --exit         end when the job ends: status 0 if it succeeded, 1 if it did not, 3 if it could not be run, 4 if nothing started
              --help         this text

            Without --exit it goes on serving until Ctrl-C; --plan, --show, --stop and --list end by themselves. Every configuration key of the
            README can be given as -Dkey=value to Java, or as an environment variable.
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
        OrderWords order = new OrderWords();
        int port = 8080;
        Path data = Path.of(".drydock");
        boolean exit = false;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--task" -> order.task(task(value(word, rest)));
                case "--design" -> order.design(reference(value(word, rest)));
                case "--nodes" -> order.scope(order.scope().names(list(word, value(word, rest))));
                case "--tags" -> order.scope(order.scope().tags(list(word, value(word, rest))));
                case "--racks" -> order.scope(order.scope().racks(list(word, value(word, rest))));
                case "--rebootstrap" -> order.scope(order.scope().rebootstrap(truth(word, value(word, rest))));
                case "--plan" -> order.plan();
                case "--retry" -> order.ofTasks(word, new Order.Retry(value(word, rest)));
                case "--show" -> order.ofTasks(word, new Order.Show(value(word, rest)));
                case "--stop" -> order.ofTasks(word, new Order.Stop(value(word, rest)));
                case "--list" -> order.ofTasks(word, new Order.ListTasks());
                case "--port" -> port = port(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--exit" -> exit = true;
                case "--help", "-h" -> throw new Usage(0, HELP);
                default -> throw new Usage(2, "'" + word + "' is not understood.\n\n" + HELP);
            }
        }
        Optional<Order> ordered = order.order();
        if (exit && ordered.isEmpty()) {
            throw new Usage(2, "--exit needs --design: without a design there is no job to end with.\n\n" + HELP);
        }
        return new CommandLine(ordered, port, data.toAbsolutePath().normalize(), exit || ordered.filter(Order::endsTheProcess).isPresent());
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
