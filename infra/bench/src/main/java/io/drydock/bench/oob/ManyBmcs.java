package io.drydock.bench.oob;

import io.drydock.bench.Children;
import io.drydock.lab.site.LoopbackNetwork;

/** A program of its own, so that its memory is its own: asks very many BMCs for their power, some rounds, and tells what that took. */
final class ManyBmcs {
    private static final int ROUNDS = 3;

    private ManyBmcs() {
    }

    /** {@code ManyBmcs NETWORK COUNT PORT ACCOUNT PASSWORD}. */
    public static void main(String... words) throws Exception {
        try (PowerStatus status = new PowerStatus(LoopbackNetwork.parse(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                words[3], words[4])) {
            for (int i = 1; i <= ROUNDS; i++) {
                PowerStatus.Round round = status.round();
                System.out.printf("%s %.2f %d %.0f%n", i == ROUNDS ? "last" : "round", round.seconds(), round.failures(),
                        Children.mebibytes(ProcessHandle.current().pid(), "VmHWM"));
            }
        }
    }
}
