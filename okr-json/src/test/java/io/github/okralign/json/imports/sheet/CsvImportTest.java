package io.github.okralign.json.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Kind;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvImportTest {

    private static final ImportOptions OPTIONS = ImportOptions.DEFAULT.withAsOf(LocalDate.parse("2026-05-15"));

    private static ImportResult read(String csv) {
        return read(csv, OPTIONS);
    }

    private static ImportResult read(String csv, ImportOptions options) {
        return CsvImport.read("goals.csv", csv.getBytes(StandardCharsets.UTF_8), ColumnMapping.known(), options);
    }

    private static double percent(ImportResult result, String goal) {
        return Analysis.of(result.set()).goal(goal).progress().percent();
    }

    @Test
    void theDialectTakesSeveralParents() {
        ImportResult result = read("""
                Row ID,Parent Row IDs,Goal ID,Goal Title,Owner Emails,Goal Cycle,Goal Type,Scope,Departments,Start Date,End Date,Starting Value,Target Value,Current Value,Progress Status,Tags,Progress
                1,,G-1,"Grow, fast",ann@example.org,2026-Q2,,Company,,2026-04-01,2026-06-30,,,,On Track,"a,b",40%
                2,,G-2,Keep,ann@example.org,2026-Q2,,Company,,2026-04-01,2026-06-30,,,,,,40%
                3,"1, 2",G-3,Revenue,mia@example.org,2026-Q2,Euro,Department,Sales,04/01/2026,06/30/2026,"1,000,000","2,000,000","1,400,000",,,40%
                4,"1
                2",G-4,Signed,mia@example.org,2026-Q2,Binary,Department,Sales,,,,,no,,,
                5,1;2,G-5,Share,mia@example.org,2026-Q2,Custom Percent,Department,Sales,,,0,100,80,,,
                6,9,G-6,Lost,,,,,,,,,,,,,
                """);
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(percent(result, "G-3")).isCloseTo(40, within(1e-9));
        assertThat(result.set().goal("G-5").alignments()).hasSize(2);
        assertThat(result.counts(Kind.OMITTED)).containsEntry(Topic.DANGLING_REFERENCE, 1);
        assertThat(result.set().objectives().get(0).tags()).containsExactly("a", "b");
    }

    @Test
    void keyResultsMayStandBesideTheirObjective() {
        ImportResult result = read("""
                Plan of the team;;;;
                Objective;Key Result;Target;Current;Progress
                Grow;Revenue;200;50;25%
                ;Users;10;5;50%
                Keep;Churn;4;4;100%
                ;;;;
                Grow;Partners;10;0;0%
                """);
        assertThat(result.set().objectives()).hasSize(2);
        assertThat(result.set().objectives().get(0).keyResults())
                .extracting(KeyResult::title)
                .containsExactly("Revenue", "Users", "Partners");
        assertThat(percent(result, result.set().objectives().get(0).id())).isCloseTo(25, within(1e-9));
    }

    @Test
    void aDeclaredLocaleReadsItsDecimalsAndDates() {
        @SuppressWarnings("StringConcatToTextBlock") // The line ends are part of the test.
        String csv = "\ufeffZiel;Startwert;Zielwert;Aktueller Wert;Enddatum\r\n"
                + "Umsatz;\"1.000,5\";\"2.000,5\";\"1.250,5\";30.06.2026\r\nQuote;0;100;12,5 %;1.7.2026\r\n";
        ImportResult result = read(csv, OPTIONS.withLocale(Locale.GERMANY).withDatePattern("dd.MM.yyyy"));
        assertThat(percent(result, "row-2")).isCloseTo(25, within(1e-9));
        assertThat(percent(result, "row-3")).isCloseTo(12.5, within(1e-9));
        assertThat(result.set().objectives().get(1).due()).contains(LocalDate.parse("2026-07-01"));
        byte[] latin = "Ziel;Beschreibung\nGröße;x\nMaß;y\n".getBytes(Charset.forName("windows-1252"));
        ImportResult other = CsvImport.read("x.csv", latin, ColumnMapping.known(), OPTIONS);
        assertThat(other.set().objectives().get(0).title()).isEqualTo("Größe");
    }

    @Test
    void cultureAmpNumbersItsKeyResults() {
        ImportResult result =
                CsvImport.read("goals.csv", """
                email,name,description,visibility,individual_emails,due_at,created_at,priority,status,completion,key_result_1_title,key_result_1_completion,key_result_2_title,key_result_2_completion
                mia@example.org,Learn,why,everyone,,2026-06-30,2026-04-01,1,ongoing,0.5,Read,0.25,Write,0.75
                mia@example.org,Alone,,owner,,2026-06-30,2026-04-01,1,created,0.65,,,,
                """.getBytes(StandardCharsets.UTF_8), ColumnMapping.cultureAmp(), OPTIONS);
        assertThat(result.reconciliation().summary()).isEqualTo("1 of 1 roll-ups agree");
        assertThat(percent(result, "row-3")).isCloseTo(65, within(1e-9));
        assertThat(result.set().objectives().get(0).keyResults())
                .extracting(KeyResult::title)
                .containsExactly("Read", "Write");
        assertThat(result.counts(Kind.OMITTED)).containsEntry(Topic.UNUSED_FIELD, 3);
    }

    @Test
    void hiBobMeasuresItsKeyResults() {
        ImportResult result =
                CsvImport.read("key-results.csv", """
                id,goalId,name,measureType,startValue,target,currentValue,progress,dueDate
                1,,Grow,,,,,,2026-06-30
                2,1,Rating,numeric,63,70,66.5,50,2026-06-30
                3,1,Cost,currency,450000,350000,400000,50,2026-06-30
                """.getBytes(StandardCharsets.UTF_8), ColumnMapping.hiBob(), OPTIONS);
        assertThat(percent(result, "1")).isCloseTo(50, within(1e-9));
        assertThat(((KeyResult) result.set().goal("3")).measure())
                .contains(new Measure.Change(450_000, 350_000, "", List.of()));
    }

    @Test
    void presetsComputeAsTheyAreDocumented() {
        String csv = """
                Goal ID,Goal Title,Parent Goal IDs,Type,Progress
                o,Parent,,Objective,%s
                a,Child,o,Objective,100%%
                k,Own,o,Key Result,0%%
                l,Other,o,Key Result,20%%
                """;
        assertThat(read(csv.formatted("40%"), OPTIONS.withPreset(Compatibility.FIFTEEN_FIVE))
                        .reconciliation()
                        .agreed())
                .isEqualTo(1);
        assertThat(read(csv.formatted("10%"), OPTIONS.withPreset(Compatibility.PERDOO))
                        .reconciliation()
                        .agreed())
                .isEqualTo(1);
        assertThat(read(csv.formatted("10%"), OPTIONS.withPreset(Compatibility.QUANTIVE))
                        .reconciliation()
                        .agreed())
                .isEqualTo(1);
        for (Compatibility preset : Compatibility.values()) {
            assertThat(preset.policy().name()).isEqualTo(preset == Compatibility.NONE ? "MEDIUM" : preset.name());
            assertThat(preset.sources().isEmpty()).isEqualTo(preset == Compatibility.NONE);
            assertThat(preset.limits().isEmpty()).isEqualTo(preset == Compatibility.NONE);
        }
    }

    @Test
    void columnsAreProposedByResemblanceAndConfirmedByAPerson() {
        List<MappedColumn> proposals =
                ColumnMapping.propose(List.of("Objektive title", "Target values", "Owner", "Moon phase"));
        assertThat(proposals)
                .extracting(MappedColumn::field)
                .containsExactly(SheetField.OBJECTIVE, SheetField.TARGET_VALUE, SheetField.OWNERS, SheetField.IGNORE);
        String text = ColumnMapping.format(proposals);
        assertThat(text).contains("Target values = TARGET_VALUE\n").contains("# not known:\nMoon phase = IGNORE\n");
        ColumnMapping mapping = ColumnMapping.parse(text.replace("OBJECTIVE", "TITLE"));
        assertThat(mapping.field("objektive TITLE")).contains(SheetField.TITLE);
        assertThatThrownBy(() -> ColumnMapping.parse("Title = TITEL"))
                .hasMessage("line 1: \"TITEL\" is not a field; it must be one such as TITLE");
    }

    @Test
    void whatIsNotMappedIsListedAndWhatHasNoTitleIsRefused() {
        ImportResult result = read("Title,Owner,Moon phase\nGrow,Mia,full\n");
        assertThat(result.notes())
                .extracting(ImportNote::toString)
                .containsExactly("OMITTED UNKNOWN_FIELD: column \"Moon phase\" is not mapped");
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("no table has a header with a column for titles; a mapping can say which column that is");
    }
}
