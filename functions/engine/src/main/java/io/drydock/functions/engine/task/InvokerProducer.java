package io.drydock.functions.engine.task;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls over HTTP, unless the application has a {@link TaskInvoker} of its own; that one may fall back on {@link HttpTaskInvoker}. */
@ApplicationScoped
class InvokerProducer {
    @Produces
    @Singleton
    @Typed(HttpTaskInvoker.class)
    HttpTaskInvoker http(FunctionEndpoints endpoints, InstantSource clock,
            @ConfigProperty(name = "drydock.functions.connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "drydock.functions.read-timeout") Duration readTimeout,
            @ConfigProperty(name = "drydock.functions.concurrent-calls") int concurrentCalls) {
        return new HttpTaskInvoker(endpoints::of, new HttpTaskInvoker.Limits(connectTimeout, readTimeout, concurrentCalls), clock);
    }

    @Produces
    @Singleton
    @DefaultBean
    TaskInvoker invoker(HttpTaskInvoker http) {
        return http;
    }
}
