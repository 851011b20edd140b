package io.drydock.functions.engine.task;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls over HTTP, unless the application has a {@link TaskInvoker} of its own. */
@ApplicationScoped
class InvokerProducer {
    @Produces
    @Singleton
    @DefaultBean
    TaskInvoker http(FunctionEndpoints endpoints, InstantSource clock,
            @ConfigProperty(name = "drydock.functions.connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "drydock.functions.read-timeout") Duration readTimeout,
            @ConfigProperty(name = "drydock.functions.concurrent-calls") int concurrentCalls) {
        return new HttpTaskInvoker(endpoints::of, new HttpTaskInvoker.Limits(connectTimeout, readTimeout, concurrentCalls), clock);
    }
}
