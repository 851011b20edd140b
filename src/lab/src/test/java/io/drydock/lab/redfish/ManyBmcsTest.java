package io.drydock.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManyBmcsTest {
    private static final int BMCS = 100;
    private static final int AT_ONCE = 50;

    /** Each has its own certificate, checked by the client against the address; none answers for another. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void manyBmcsAnswerEachForItself() throws Exception {
        LabAuthority authority = new LabAuthority();
        LabSite site = GeneratedServers.site(BMCS, LoopbackNetwork.parse("127.13.16.0/20"), SiteSettings.DEFAULT.withDelays(PowerDelays.NONE));
        Semaphore limit = new Semaphore(AT_ONCE);
        List<Future<String>> names = new ArrayList<>();
        try (RedfishServer redfish = RedfishServer.start(site, 0, authority);
                RedfishClient client = new RedfishClient(authority, redfish.port());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (LabServer server : site.servers()) {
                names.add(threads.submit((Callable<String>) () -> {
                    limit.acquire();
                    try {
                        return client.json(client.get(server.address(), "/redfish/v1/Systems/1")).path("HostName").textValue();
                    } finally {
                        limit.release();
                    }
                }));
            }
            for (int i = 0; i < BMCS; i++) {
                assertThat(names.get(i).get()).isEqualTo(site.servers().get(i).name());
            }
        }
    }
}
