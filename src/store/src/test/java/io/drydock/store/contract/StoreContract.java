package io.drydock.store.contract;

/** Everything that is promised of a {@link io.drydock.store.Store}: the examples, and what holds for whatever one does with it. */
public interface StoreContract extends ExampleContract, PagingContract, ModelContract {
}
