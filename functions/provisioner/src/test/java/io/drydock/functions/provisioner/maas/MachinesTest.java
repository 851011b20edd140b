package io.drydock.functions.provisioner.maas;

import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.provisioner.maas.client.PlainMaas;
import io.drydock.functions.provisioner.maas.client.ScriptedMaas;
import io.drydock.step.BuildModels;
import io.drydock.step.StepFailed;
import io.drydock.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MachinesTest {
    private static final String LIST = "GET machines/";
    private static final String POWER = "GET machines/?op=power_parameters";

    @TempDir
    Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final ScriptedMaas server = new ScriptedMaas();
    private final Map<String, ObjectNode> machines = new ConcurrentHashMap<>();
    private final Map<String, String> bmcs = new ConcurrentHashMap<>();
    private EmbeddedStore store;
    private BuildModels models;
    private Machines asked;

    @BeforeEach
    void start() {
        store = EmbeddedStore.open(folder);
        models = new BuildModels(store, clock);
        asked = new Machines(PlainMaas.of(server.url(), ScriptedMaas.KEY), models, PlainMaas.settings(Map.of()), clock);
        server.on(LIST, (exchange, came) -> ScriptedMaas.send(exchange, 200, "application/json", list(came.query()).toString()));
        server.on(POWER, (exchange, _) -> {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            machines.keySet().forEach(id -> all.putObject(id).put("power_address", bmcs.getOrDefault(id, "")).put("power_pass", "geheim17"));
            ScriptedMaas.send(exchange, 200, "application/json", all.toString());
        });
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private ArrayNode list(String query) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<String> ids = Stream.of(query.split("&")).filter(part -> part.startsWith("id=")).map(part -> part.substring(3)).toList();
        machines.forEach((id, machine) -> {
            if (ids.isEmpty() || ids.contains(id)) {
                list.add(machine);
            }
        });
        return list;
    }

    private void has(String id, String hostname, String mac) {
        machines.put(id, (ObjectNode) MachineFixture.machine(id, hostname, mac, MachineState.READY).json());
    }

    private static ManagedNode node(String name, String bmc, String mac) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name).put("domain", "local");
        json.putObject("metadata").put("boot_mac", mac);
        json.putObject("storage");
        json.putObject("oob").put("type", "ipmi").put("network", "oob");
        json.putArray("addressing").addObject().put("network", "oob").put("address", bmc);
        return new ManagedNode(AppliedNodeJson.fromJson(json), "d1", "");
    }

    private static ManagedNode n1() {
        return node("n1", "10.20.0.11", "52:54:00:00:00:01");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void aNodeIsFoundByItsNameItsBmcOrItsBootMac() {
        has("aaa", "n1", "52:54:00:00:00:99");
        has("bbb", "maas-enlisted-2", "52:54:00:00:00:98");
        has("ccc", "maas-enlisted-3", "52:54:00:00:00:03");
        bmcs.put("bbb", "10.20.0.12");

        assertThat(asked.find(n1()).map(Machine::systemId)).hasValue("aaa");
        assertThat(asked.find(node("n2", "10.20.0.12", "52:54:00:00:00:02")).map(Machine::systemId)).hasValue("bbb");
        assertThat(asked.find(node("n3", "10.20.0.13", "52:54:00:00:00:03")).map(Machine::systemId)).hasValue("ccc");
        assertThat(asked.find(node("n4", "10.20.0.14", "52:54:00:00:00:04"))).isEmpty();
        assertThat(server.asked()).extracting(ScriptedMaas.Asked::toString).containsExactly("GET machines/", "GET machines/");
    }

    @Test
    void twoMachinesThatAreOneNodeAreBothNamed() {
        has("aaa", "n1", "52:54:00:00:00:99");
        has("bbb", "maas-enlisted", "52:54:00:00:00:01");
        bmcs.put("bbb", "10.20.0.11");

        assertThatThrownBy(() -> asked.find(n1())).isInstanceOf(StepFailed.class).hasMessageContaining("n1 (aaa) by its name")
                .hasMessageContaining("maas-enlisted (bbb) by its BMC's address 10.20.0.11 and its boot MAC 52:54:00:00:00:01")
                .hasMessageNotContaining("geheim17");
    }

    @Test
    void theSameNameInAnotherDomainIsAnotherMachine() {
        has("aaa", "n1", "52:54:00:00:00:99");
        has("bbb", "n1", "52:54:00:00:00:98");
        machines.get("aaa").put("fqdn", "n1.elsewhere");

        assertThat(asked.find(n1()).map(Machine::systemId)).hasValue("bbb");
    }

    @Test
    void controllersAndDevicesAreNoMachines() {
        has("aaa", "n1", "52:54:00:00:00:01");
        machines.get("aaa").put("node_type", 4);

        assertThat(asked.find(n1())).isEmpty();
    }

    @Test
    void whatAnEarlierStepFoundComesFirst() {
        models.put("n1", "provisioner", "t1", "identify-node", JsonNodeFactory.instance.objectNode().put("systemId", "zzz"));
        has("zzz", "other-name", "52:54:00:00:00:99");

        assertThat(asked.find(n1()).map(Machine::systemId)).hasValue("zzz");
        assertThat(server.asked().getFirst().query()).isEqualTo("id=zzz");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aMachineThatWasDeletedAndEnlistedAgainIsFoundAgain() {
        models.put("n1", "provisioner", "t1", "identify-node", JsonNodeFactory.instance.objectNode().put("systemId", "zzz"));
        has("aaa", "maas-enlisted", "52:54:00:00:00:01");

        assertThat(asked.find(n1()).map(Machine::systemId)).hasValue("aaa");
        pass(Duration.ofMinutes(1));
        server.asked().clear();
        assertThat(asked.find(n1()).map(Machine::systemId)).hasValue("aaa");
        assertThat(server.asked()).singleElement().satisfies(request -> assertThat(request.query()).isEqualTo("id=aaa"));
    }

    @Test
    void whatWasSeenALittleAgoIsNotAskedForAgainUnlessANewerLookIsNeeded() {
        has("aaa", "n1", "52:54:00:00:00:01");
        asked.find(n1());
        server.asked().clear();
        pass(Duration.ofSeconds(4));

        asked.find(n1());
        assertThat(server.asked()).isEmpty();
        asked.findSince(n1(), clock.instant());
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void theReplyOfAChangeCountsFromThenOn() {
        has("aaa", "n1", "52:54:00:00:00:01");
        asked.find(n1());
        asked.learn(MachineFixture.machine("aaa", "n1", "52:54:00:00:00:01", MachineState.DEPLOYING));

        assertThat(asked.find(n1()).map(Machine::state)).hasValue(MachineState.DEPLOYING);
        asked.forget("aaa");
        machines.clear();
        assertThat(asked.poll(n1())).isEmpty();
    }

    @Test
    void aMachineThatComesNewIsFoundByItsBmcAtOnce() {
        has("aaa", "other", "52:54:00:00:00:99");
        assertThat(asked.poll(n1())).isEmpty();
        pass(Duration.ofSeconds(5));
        has("bbb", "maas-enlisted", "52:54:00:00:00:98");
        bmcs.put("bbb", "10.20.0.11");

        assertThat(asked.poll(n1()).map(Machine::systemId)).hasValue("bbb");
    }

    @Test
    void oneRequestARoundServesAllThatWait() throws Exception {
        List<ManagedNode> nodes = IntStream.range(0, 300).mapToObj(i -> node("n" + i, "10.20." + i / 200 + "." + (i % 200 + 1), mac(i))).toList();
        IntStream.range(0, 300).forEach(i -> has("id" + i, "n" + i, mac(i)));

        assertThat(all(nodes, asked::poll)).allMatch(Optional::isPresent);
        assertThat(server.count(LIST)).isEqualTo(1);
        assertThat(server.count(POWER)).isEqualTo(1);
        for (int round = 0; round < 3; round++) {
            pass(Duration.ofSeconds(10));
            server.asked().clear();
            assertThat(all(nodes, asked::poll)).allMatch(Optional::isPresent);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void whoIsNotWaitedForAnyMoreIsNotReadAlong() {
        has("aaa", "n1", "52:54:00:00:00:01");
        has("bbb", "n2", "52:54:00:00:00:02");
        asked.pollId("aaa");
        pass(Duration.ofSeconds(61));
        server.asked().clear();

        asked.pollId("bbb");

        assertThat(server.asked().getFirst().query()).isEqualTo("id=bbb");
    }

    @Test
    void aReadThatFailsFailsForAllWhoSharedIt() throws Exception {
        List<ManagedNode> nodes = IntStream.range(0, 20).mapToObj(i -> node("n" + i, "10.20.0." + (i + 1), mac(i))).toList();
        server.on(LIST, ScriptedMaas.text(500, "'NoneType' object"));

        List<Object> outcomes = all(nodes, node -> {
            try {
                return asked.find(node);
            } catch (MaasException e) {
                return e.kind();
            }
        });

        assertThat(outcomes).containsOnly(MaasException.Kind.BROKEN);
        assertThat(server.count(LIST)).isLessThan(20);
    }

    @Test
    void whatIsNoListOfMachinesIsNotMaas() {
        server.on(LIST, json(200, "{\"machines\": []}"), json(200, "[{\"hostname\": \"x\"}]"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> asked.find(n1())).isInstanceOfSatisfying(MaasException.class,
                    e -> assertThat(e.kind()).isEqualTo(MaasException.Kind.NOT_MAAS));
        }
    }

    @Test
    void oneMachineIsReadByARequestOfItsOwn() throws Exception {
        has("aaa", "n1", "52:54:00:00:00:01");
        server.on("GET machines/aaa/", json(200, new ObjectMapper().writeValueAsString(machines.get("aaa"))));

        assertThat(asked.get("aaa").hostname()).isEqualTo("n1");
        assertThat(asked.pollId("aaa").map(Machine::hostname)).hasValue("n1");
        assertThat(server.asked()).hasSize(1);
    }

    private static String mac(int i) {
        return "52:54:00:00:%02x:%02x".formatted(i >> 8, i & 255);
    }

    private static <A, B> List<B> all(List<A> askers, Function<A, B> question) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<B>> answers = askers.stream().map(asker -> threads.submit(() -> {
                start.await();
                return question.apply(asker);
            })).toList();
            start.countDown();
            List<B> all = new ArrayList<>();
            for (Future<B> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
