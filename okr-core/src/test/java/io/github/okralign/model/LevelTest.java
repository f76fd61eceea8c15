package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelTest {

    @Test
    void levelsAreOrderedFromTheCompanyDown() {
        assertThat(Level.values()).isSorted().startsWith(Level.COMPANY).endsWith(Level.INDIVIDUAL);
    }
}
