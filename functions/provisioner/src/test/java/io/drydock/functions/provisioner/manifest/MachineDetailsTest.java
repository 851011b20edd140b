package io.drydock.functions.provisioner.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;

class MachineDetailsTest {
    @Test
    void bothDocumentsAreTakenOutOfTheAnswer() {
        MachineDetails details = MachineDetails.read(bson(new BsonDocument("lshw", new BsonBinary(Fixtures.read("worker.lshw.xml")))
                .append("lldp", new BsonBinary(Fixtures.read("worker.lldp.xml")))));

        assertThat(details.manifest()).contains(Fixtures.worker());
        assertThat(details.neighbours().orElseThrow()).hasSize(2);
    }

    @Test
    void whatTheCommissioningDidNotGetToIsAbsent() {
        MachineDetails details = MachineDetails.read(bson(new BsonDocument("lshw", new BsonNull())));

        assertThat(details.manifest()).isEmpty();
        assertThat(details.neighbours()).isEmpty();
    }

    @Test
    void brokenAnswersAreRefused() {
        byte[] whole = bson(new BsonDocument("lshw", new BsonBinary(new byte[100])));
        byte[] cut = Arrays.copyOf(whole, whole.length - 40);

        assertThatThrownBy(() -> MachineDetails.read(cut)).isInstanceOf(UnreadableDetails.class);
        assertThatThrownBy(() -> MachineDetails.read(Fixtures.bytes("Not Found"))).isInstanceOf(UnreadableDetails.class);
        assertThatThrownBy(() -> MachineDetails.read(new byte[0])).isInstanceOf(UnreadableDetails.class);
    }

    @Test
    void theBuildModelsFormIsReadBackAlike() {
        assertThat(ManifestJson.read(ManifestJson.of(Fixtures.worker()))).isEqualTo(Fixtures.worker());
        assertThat(ManifestJson.read(ManifestJson.of(Fixtures.virtual()))).isEqualTo(Fixtures.virtual());
    }

    private static byte[] bson(BsonDocument document) {
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return bytes;
    }
}
