package io.drydock.functions.network.restconf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.network.port.PortState.Lag;
import io.drydock.functions.network.restconf.Target.Removal;
import io.drydock.step.DownstreamUnavailable;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** One switch, asked by somebody. */
final class SwitchSession {
    private static final String CONFIG = "config";
    private static final String INTERFACE = "openconfig-interfaces:interface";
    private static final String INTERFACES = "openconfig-interfaces:interfaces";
    private static final String LACP = "openconfig-lacp:lacp";

    private final String system;
    private final RestconfCalls calls;
    private final RestconfApi api;
    private final String login;
    private final ObjectMapper mapper;

    SwitchSession(String system, RestconfCalls calls, RestconfApi api, Optional<String> login, ObjectMapper mapper) {
        this.system = system;
        this.calls = calls;
        this.api = api;
        this.login = login.orElse(null);
        this.mapper = mapper;
    }

    /**
     * What was read.
     *
     * @param tag of that reading, where the switch gives one
     */
    record Read(SwitchInterface present, Optional<String> tag) {
    }

    /** Nothing: there is no such interface. */
    Optional<Read> read(String name, boolean aggregate) {
        return get("GET interface " + name, () -> api.read(login, name, CONFIG)).map(answer ->
                new Read(new SwitchInterface(answer.json().path(INTERFACE).path(0), aggregate), answer.tag()));
    }

    /** Whether it was taken: not where the interface has changed since it was read. */
    boolean merge(Target target, Optional<String> tag) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(INTERFACE).add(target.json());
        try (Response _ = calls.make(system, "PATCH interface " + target.name(),
                () -> api.merge(login, target.name(), tag.orElse(null), body.toString()))) {
            return true;
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == RestconfCalls.PRECONDITION_FAILED) {
                return false;
            }
            throw gone(target.name(), e);
        }
    }

    void create(Target target) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject(INTERFACES).putArray("interface").add(target.json());
        change("PATCH interfaces, to create " + target.name(), () -> api.mergeAll(login, body.toString()));
    }

    void remove(Target target, Removal removal) {
        String name = target.name();
        String holder = SwitchInterface.holder(target.aggregate());
        switch (removal) {
            case Removal.Membership() -> delete("aggregate-id of " + name, () -> api.leaveAggregate(login, name));
            case Removal.AllVlans() -> delete("VLANs of " + name, () -> api.removeVlans(login, name, holder));
            case Removal.NativeVlan() -> delete("native-vlan of " + name, () -> api.removeNativeVlan(login, name, holder));
            case Removal.TrunkVlan(String entry) -> delete("trunk VLAN " + entry + " of " + name, () -> api.removeTrunkVlan(login, name, holder, entry));
        }
    }

    /** Whether an aggregate's ends negotiate it so. */
    boolean hasLacp(String name, Lag lag) {
        return get("GET LACP of " + name, () -> api.readLacp(login, name, CONFIG)).map(answer -> answer.json()
                .path("openconfig-lacp:interface").path(0).path("config")).filter(config ->
                config.path("interval").asText().equals(interval(lag)) && config.path("lacp-mode").asText().equals("ACTIVE")).isPresent();
    }

    void setLacp(String name, Lag lag) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject(LACP).putObject("interfaces").putArray("interface").addObject().put("name", name).putObject("config").put("name", name)
                .put("interval", interval(lag)).put("lacp-mode", "ACTIVE");
        change("PATCH LACP of " + name, () -> api.mergeLacp(login, body.toString()));
    }

    private static String interval(Lag lag) {
        return lag.fast() ? "FAST" : "SLOW";
    }

    private record Answer(JsonNode json, Optional<String> tag) {
    }

    private Optional<Answer> get(String what, Supplier<Response> question) {
        try (Response response = calls.make(system, what, question)) {
            return Optional.of(new Answer(mapper.readTree(response.readEntity(String.class)), Optional.ofNullable(response.getHeaderString("ETag"))));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == RestconfCalls.NOT_FOUND) {
                return Optional.empty();
            }
            throw gone(what, e);
        } catch (JsonProcessingException e) {
            throw new DownstreamUnavailable(system + " answered " + what + " with something that is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** What is gone already is as it shall be. */
    private void delete(String what, Supplier<Response> question) {
        try (Response _ = calls.make(system, "DELETE " + what, question)) {
            // Nothing is in it.
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != RestconfCalls.NOT_FOUND) {
                throw gone(what, e);
            }
        }
    }

    private void change(String what, Supplier<Response> question) {
        try (Response _ = calls.make(system, what, question)) {
            // Nothing is in it.
        } catch (WebApplicationException e) {
            throw gone(what, e);
        }
    }

    private DownstreamUnavailable gone(String what, WebApplicationException e) {
        return new DownstreamUnavailable(system + ", asked for " + what + ", answered with status " + e.getResponse().getStatus()
                + ": it was changed by somebody else meanwhile. Ask again.", e);
    }
}
