package io.drydock.store.contract;

/** What is promised of a {@link io.drydock.store.Store}, as far as examples show it. */
public interface ExampleContract
        extends ConditionContract, AtomicityContract, OrderContract, ExpiryContract, BodyContract, ConcurrencyContract {
}
