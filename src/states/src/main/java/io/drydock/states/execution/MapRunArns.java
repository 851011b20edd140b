package io.drydock.states.execution;

import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The names of map runs and of their child executions, as AWS makes them: {@code …:mapRun:<state machine>/<label>:<uuid>} and
 * {@code …:execution:<state machine>/<label>:<name>}.
 */
final class MapRunArns {
    static final String EXPRESS = "EXPRESS";

    private MapRunArns() {
    }

    static String newMapRun(Turn turn, Optional<String> label) {
        String machine = turn.setting().identity().stateMachineName() + "/" + label.orElseGet(() -> randomName(turn.random()));
        return prefix(turn) + "mapRun:" + machine + ":" + randomName(turn.random());
    }

    /** {@code <state machine>/<label>}. */
    static String machineName(String mapRunArn) {
        return mapRunArn.split(":")[6];
    }

    static String childStateMachine(Turn turn, String mapRunArn) {
        String machine = machineName(mapRunArn);
        return turn.setting().identity().stateMachineArn() + machine.substring(machine.lastIndexOf('/'));
    }

    static String child(Turn turn, String mapRunArn, String executionType, String name) {
        String machine = machineName(mapRunArn);
        return executionType.equals(EXPRESS)
                ? prefix(turn) + "express:" + machine + ":" + name + ":" + randomName(turn.random())
                : prefix(turn) + "execution:" + machine + ":" + name;
    }

    /** The name in the ARN of a child execution. */
    static String childName(String arn, String executionType) {
        String[] parts = arn.split(":");
        return parts[executionType.equals(EXPRESS) ? parts.length - 2 : parts.length - 1];
    }

    private static String prefix(Turn turn) {
        return "arn:aws:states:" + turn.setting().region() + ":" + turn.setting().account() + ":";
    }

    static String randomName(RandomGenerator random) {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
