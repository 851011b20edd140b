package io.drydock.credential;

import io.drydock.design.document.SecretReference;
import jakarta.inject.Singleton;

/** {@code env:NAME}: an environment variable of this process. */
@Singleton
class EnvironmentSecrets implements SecretSource {
    @Override
    public String scheme() {
        return SecretReference.ENVIRONMENT;
    }

    @Override
    public String read(String name, String designRef) throws NoSecret {
        String value = name.isBlank() ? null : System.getenv(name);
        if (value == null) {
            throw new NoSecret("the environment of this process has no variable '" + name + "'");
        }
        return value;
    }

    @Override
    public boolean isLocal() {
        return true;
    }
}
