package io.drydock.function.site;

import io.drydock.design.RenderedCodec;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads stored designs: the documents, and the applied model of every node. That takes a second for a thousand nodes, so the latest few
 * are remembered while there is memory for them; a design never changes under its id.
 */
@Singleton
public class Sites {
    private static final long DECODED_LIMIT = 1L << 30;
    private static final int REMEMBERED = 4;

    private final StoredDesigns designs;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<String, SoftReference<Site>> known = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Site>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Sites(StoredDesigns designs) {
        this.designs = designs;
    }

    /**
     * A design that is stored as a whole; who asks for one that is being read waits for it.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Optional<Site> of(String designId) {
        reading.lock();
        try {
            Site site = Optional.ofNullable(known.get(designId)).map(SoftReference::get).orElse(null);
            if (site != null) {
                return Optional.of(site);
            }
            Optional<Site> read = designs.rendered(designId)
                    .map(bytes -> SiteBuilder.build(RenderedCodec.decode(bytes, DECODED_LIMIT).documents()));
            read.ifPresent(found -> known.put(designId, new SoftReference<>(found)));
            return read;
        } finally {
            reading.unlock();
        }
    }
}
