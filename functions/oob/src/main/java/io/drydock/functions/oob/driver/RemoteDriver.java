package io.drydock.functions.oob.driver;

import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcProtocol;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.limit.BmcTurns;
import io.drydock.step.StepResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For nodes with a BMC. Of several protocols the one that the BMC answered by last time is tried first, and the next one only where
 * nothing that speaks it is there: a login that is refused by one protocol would be refused by the other too, and lock the account.
 */
final class RemoteDriver implements OobDriver {
    private static final Set<Kind> SPEAKS_SOMETHING_ELSE = EnumSet.of(Kind.NO_ANSWER, Kind.NOT_A_BMC, Kind.UNSUPPORTED);

    private final String type;
    private final List<BmcProtocol> protocols;
    private final BmcOfNode bmcs;
    private final BmcTurns turns;

    /** @param protocols in the order in which they are tried; at least one */
    RemoteDriver(String type, List<BmcProtocol> protocols, BmcOfNode bmcs, BmcTurns turns) {
        this.type = type;
        this.protocols = List.copyOf(protocols);
        this.bmcs = bmcs;
        this.turns = turns;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public StepResult perform(NodeCall call, OobWork work) {
        Optional<KnownBmc> known = KnownBmc.of(call);
        List<BmcException> refused = new ArrayList<>();
        try {
            for (BmcProtocol protocol : inOrder(known)) {
                Optional<StepResult> result = perform(protocol, known, call, work, refused);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            throw together(refused);
        } catch (BmcException e) {
            throw BmcErrors.of(e);
        }
    }

    /** Empty where nothing that speaks the protocol is there and another one is left; {@code refused} gets the reason. */
    private Optional<StepResult> perform(BmcProtocol protocol, Optional<KnownBmc> known, NodeCall call, OobWork work,
                                         List<BmcException> refused) {
        Optional<BmcIdentity> identity = known.filter(bmc -> bmc.protocol().equals(protocol.name())).flatMap(KnownBmc::identity);
        Bmc bmc = bmcs.of(call.node(), protocol.name(), identity);
        try (BmcTurns.Turn _ = turns.take(bmc)) {
            BmcSession session;
            try {
                session = protocol.open(bmc);
            } catch (BmcException e) {
                if (protocols.size() == 1 || !SPEAKS_SOMETHING_ELSE.contains(e.kind())) {
                    throw e;
                }
                refused.add(e);
                return Optional.empty();
            }
            return Optional.of(inSession(session, bmc, protocol, identity, call, work));
        }
    }

    /** A change needs the quirks of the BMC's kind: if that is not known yet, the BMC is asked, and the session begun anew where it matters. */
    private StepResult inSession(BmcSession session, Bmc bmc, BmcProtocol protocol, Optional<BmcIdentity> identity, NodeCall call,
                                 OobWork work) {
        Bmc better = bmc;
        try (session) {
            if (identity.isEmpty()) {
                Optional<BmcIdentity> said = work.changesNode() ? identity(session) : Optional.empty();
                new KnownBmc(protocol.name(), said).learn(call);
                better = bmcs.of(call.node(), protocol.name(), said);
            }
            if (better.quirks().equals(bmc.quirks())) {
                return work.perform(new BmcContact(session, bmc, protocol.name()), call);
            }
        }
        try (BmcSession again = protocol.open(better)) {
            return work.perform(new BmcContact(again, better, protocol.name()), call);
        }
    }

    private static Optional<BmcIdentity> identity(BmcSession session) {
        try {
            return Optional.of(session.identity());
        } catch (BmcException e) {
            if (e.kind().passing()) {
                throw e;
            }
            // A BMC that can't say what it is may do what it is asked all the same.
            return Optional.empty();
        }
    }

    private List<BmcProtocol> inOrder(Optional<KnownBmc> known) {
        List<BmcProtocol> ordered = new ArrayList<>(protocols);
        protocols.stream().filter(protocol -> known.filter(bmc -> bmc.protocol().equals(protocol.name())).isPresent()).findFirst()
                .ifPresent(last -> {
                    ordered.remove(last);
                    ordered.addFirst(last);
                });
        return ordered;
    }

    /** One error of several, which may pass if one of them may. */
    private static BmcException together(List<BmcException> refused) {
        BmcException telling = refused.stream().filter(error -> error.kind().passing()).findFirst().orElse(refused.getLast());
        List<String> messages = refused.stream().map(BmcException::getMessage).toList();
        return new BmcException(telling.kind(), String.join(" / ", messages), telling);
    }
}
