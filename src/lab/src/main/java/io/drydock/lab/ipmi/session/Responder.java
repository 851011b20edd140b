package io.drydock.lab.ipmi.session;

import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;

/** Carries out what a session asks for. */
@FunctionalInterface
public interface Responder {
    LanResponse answer(LanRequest request, Session session);
}
