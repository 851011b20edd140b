package io.drydock.functions.drydock.view;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person can do next.
 *
 * @param server where the functions are
 * @param data the folder of the store
 * @param served whether the functions are there after this as well
 */
public record Hints(URI server, Path data, boolean served) {
    List<String> of(TaskView task) {
        List<String> lines = new ArrayList<>();
        if (task.ended() && !task.status().equals("succeeded")) {
            lines.addAll(List.of("", "Mend the cause, then go on with what is missing (what is done is not done again):",
                    served ? "  " + post("retry-task", "{\"taskId\": \"" + task.taskId() + "\"}")
                            : "  infra/run --data " + data + " --retry " + task.taskId()));
        }
        if (served) {
            lines.addAll(List.of("", "Look around:", "  curl -s '" + server + "/show-task?taskId=" + task.taskId() + "'"));
            if (task.nodes() > 0) {
                String node = task.failures().isEmpty() ? "NAME" : task.failures().getFirst().node();
                lines.add("  curl -s '" + server + "/show-node?node=" + node + "'");
            }
        }
        return lines;
    }

    private String post(String function, String body) {
        return "curl -s " + server + "/" + function + " -H 'Content-Type: application/json' -d '" + body + "'";
    }
}
