package io.drydock.lab.ipmi.session;

import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * What a session was answered lately: a request that comes again, because its answer was lost, gets the same answer and is not carried out twice
 * (IPMI 2.0, section 5.5 on rqSeq). Numbers come round, so an answer is good for a while only.
 */
final class RecentAnswers {
    private static final int KEPT = 8;
    /** As long as the sequence number expiration interval of the IPMB (Intelligent Platform Management Bus 1.0, table 4-1). */
    private static final long GOOD_FOR = Duration.ofSeconds(5).toNanos();

    private final Deque<Answered> answers = new ArrayDeque<>(KEPT);

    private record Answered(LanRequest request, LanResponse response, long at) {
        boolean to(LanRequest again) {
            return request.sequence() == again.sequence() && request.netFn() == again.netFn() && request.command() == again.command()
                    && request.requester() == again.requester() && request.requesterLun() == again.requesterLun()
                    && Arrays.equals(request.data(), again.data());
        }
    }

    /** What was answered to this very request. */
    Optional<LanResponse> to(LanRequest request, long now) {
        return answers.stream().filter(answered -> now - answered.at < GOOD_FOR && answered.to(request)).map(Answered::response).findFirst();
    }

    void add(LanRequest request, LanResponse response, long now) {
        if (answers.size() == KEPT) {
            answers.removeFirst();
        }
        answers.addLast(new Answered(request, response, now));
    }
}
