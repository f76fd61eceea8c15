package io.github.okralign.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void numbersBeyondAllMeaningAreShort() {
        assertThat(Words.percent(1e100)).isEqualTo(">9999 %");
        assertThat(Words.percent(-1e100)).isEqualTo("<-9999 %");
        assertThat(Words.points(1e100)).isEqualTo(">9999");
        assertThat(Words.points(-1e100)).isEqualTo("<-9999");
        assertThat(Words.rounded(-1.23456e99)).isEqualTo("-1.23e+99");
        assertThat(Words.number(1e100)).isEqualTo("1.0E100");
    }

    @Test
    void numbersBelowAreAsTheyWere() {
        assertThat(Words.percent(99.99)).isEqualTo("9999 %");
        assertThat(Words.percent(-.2)).isEqualTo("-20 %");
        assertThat(Words.points(99.99)).isEqualTo("9999");
        assertThat(Words.points(.0123)).isEqualTo("1.2");
        assertThat(Words.rounded(123_456_789)).isEqualTo("123 000 000");
    }
}
