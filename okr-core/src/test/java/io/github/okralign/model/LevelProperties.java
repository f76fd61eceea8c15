package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LevelProperties {

    @Property
    void aLevelIsFoundByItsName(@ForAll Level level) {
        assertThat(Level.valueOf(level.name())).isSameAs(level);
    }
}
