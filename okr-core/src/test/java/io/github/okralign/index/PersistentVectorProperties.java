package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A persistent array against a list that is copied for every change. */
class PersistentVectorProperties {

    /** Around the sizes at which a page or a level more is needed: 16, 16² and 16³. */
    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 200),
                Arbitraries.of(15, 16, 17, 63, 64, 65, 128, 255, 256, 257, 4095, 4096, 4097),
                Arbitraries.integers().between(4000, 9000));
    }

    @Property
    void everyVersionStaysWhatItWas(@ForAll("lengths") int length, @ForAll boolean full, @ForAll Random random) {
        List<Integer> model = full
                ? IntStream.range(0, length).boxed().collect(Collectors.toList())
                : new ArrayList<>(Collections.nCopies(length, null));
        PersistentVector<Integer> array = full ? PersistentVector.copyOf(model) : PersistentVector.ofLength(length);
        List<List<Integer>> models = new ArrayList<>(List.of(model));
        List<PersistentVector<Integer>> arrays = new ArrayList<>(List.of(array));
        for (int change = 0; change < 8 && length > 0; change++) {
            int version = random.nextInt(arrays.size());
            int index = random.nextInt(length);
            List<Integer> changed = new ArrayList<>(models.get(version));
            changed.set(index, 1_000_000 + change);
            models.add(changed);
            arrays.add(arrays.get(version).with(index, 1_000_000 + change));
        }
        for (int version = 0; version < arrays.size(); version++) {
            assertThat(elements(arrays.get(version))).isEqualTo(models.get(version));
        }
    }

    @Property
    void aReaderFindsWhatTheArrayHolds(@ForAll("lengths") int length, @ForAll Random random) {
        PersistentVector<Integer> array = PersistentVector.ofLength(length);
        for (int i = 0; i < 20 && length > 0; i++) {
            array = array.with(random.nextInt(length), i);
        }
        PersistentVector.Reader<Integer> reader = array.edit().reader();
        for (int i = 0; i < Math.min(length, 500); i++) {
            int place = random.nextBoolean() ? i : random.nextInt(length);
            assertThat(reader.get(place)).isEqualTo(array.get(place));
        }
    }

    /** From 65,537 elements on, pages are larger; what has grown to that length keeps its own. */
    @Example
    void largeArraysDoTheSame() {
        List<Integer> elements = IntStream.rangeClosed(0, 1 << 16).boxed().toList();
        PersistentVector<Integer> made = PersistentVector.copyOf(elements);
        PersistentVector<Integer> grown =
                PersistentVector.copyOf(elements.subList(0, 1 << 16)).plus(1 << 16);
        assertThat(elements(made)).isEqualTo(elements);
        assertThat(elements(grown)).isEqualTo(elements);
        List<Integer> told = new ArrayList<>();
        made.with(70, -1).with(65_000, -2).with(1 << 16, -3).differences(made, told::add);
        assertThat(told).containsExactly(70, 65_000, 1 << 16);
        told.clear();
        made.with(70, -1).differences(grown, told::add);
        assertThat(told).contains(70).isSorted();
        PersistentVector.Reader<Integer> reader = made.edit().reader();
        assertThat(IntStream.of(63, 64, 65_535, 1 << 16).mapToObj(reader::get))
                .containsExactly(63, 64, 65_535, 1 << 16);
    }

    @Property
    void differencesAreAtMostWhereSomethingWasSetAndAtLeastWhereSomethingDiffers(
            @ForAll("lengths") int length, @ForAll boolean full, @ForAll Random random) {
        PersistentVector<Integer> start =
                full ? PersistentVector.copyOf(Collections.nCopies(length, 1)) : PersistentVector.ofLength(length);
        Set<Integer> touched = new TreeSet<>();
        PersistentVector<Integer> one = changed(start, touched, random);
        PersistentVector<Integer> other = changed(random.nextBoolean() ? start : one, touched, random);
        List<Integer> told = new ArrayList<>();
        one.differences(other, told::add);
        List<Integer> different = IntStream.range(0, length)
                .filter(i -> !Objects.equals(one.get(i), other.get(i)))
                .boxed()
                .toList();
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(told).containsAll(different);
        assertThat(touched).containsAll(told);
        List<Integer> back = new ArrayList<>();
        other.differences(one, back::add);
        assertThat(back).isEqualTo(told);
        one.differences(one, place -> {
            throw new AssertionError("nothing differs from itself");
        });
    }

    private static PersistentVector<Integer> changed(
            PersistentVector<Integer> array, Set<Integer> touched, Random random) {
        PersistentVector<Integer> result = array;
        for (int change = random.nextInt(6); change > 0 && array.length() > 0; change--) {
            int index = random.nextInt(array.length());
            touched.add(index);
            result = result.with(index, random.nextInt(3));
        }
        return result;
    }

    @Example
    void arraysOfOtherLengthsAreNotCompared() {
        PersistentVector<String> three = PersistentVector.ofLength(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.differences(PersistentVector.ofLength(4), place -> {}))
                .withMessage("lengths (3, 4) must be equal");
    }

    private static List<Integer> elements(PersistentVector<Integer> array) {
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            elements.add(array.get(i));
        }
        return elements;
    }

    @Property
    void aCopyIsAListOfTheSameElements(@ForAll("lengths") int length) {
        List<Integer> elements = IntStream.range(0, length).boxed().collect(Collectors.toList());
        PersistentVector<Integer> array = PersistentVector.copyOf(elements);
        assertThat(array.length()).isEqualTo(length);
        assertThat(array.asList()).isEqualTo(elements);
    }

    @Property
    void thereIsNothingBeyondItsEnds(@ForAll("lengths") int length) {
        PersistentVector<String> array = PersistentVector.ofLength(length);
        for (int index : new int[] {-1, length, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> array.get(index));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> array.with(index, "x"));
        }
    }

    @Example
    void aSparseArrayOfTheGreatestLengthTakesAnElementAtEitherEnd() {
        int last = Integer.MAX_VALUE - 1;
        PersistentVector<String> array = PersistentVector.<String>ofLength(Integer.MAX_VALUE)
                .with(last, "last")
                .with(0, "first");
        assertThat(array.get(last)).isEqualTo("last");
        assertThat(array.get(0)).isEqualTo("first");
        assertThat(array.get(last - 1)).isNull();
        assertThat(array.get(1)).isNull();
    }

    @Example
    void readingAnAbsentElementOfAListIsRefused() {
        List<String> list = PersistentVector.<String>ofLength(3).with(1, "here").asList();
        assertThat(list).hasSize(3);
        assertThat(list.get(1)).isEqualTo("here");
        assertThatNullPointerException().isThrownBy(() -> list.get(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.set(1, "gone"));
    }
}
