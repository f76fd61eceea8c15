package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OkrJsonTest {

    @Test
    void theFormatIsNamedWithItsVersion() {
        assertThat(OkrJson.FORMAT).isEqualTo("okr-align/1");
    }
}
