package io.github.okralign.json.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookImportTest {

    private static final ImportOptions OPTIONS = ImportOptions.DEFAULT.withAsOf(LocalDate.parse("2026-05-15"));

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            Worksheet sales = workbook.newWorksheet("Sales");
            sales.value(0, 0, "Our quarter");
            String[] header = {"Objective", "Key Result", "Target", "Current", "Due Date", "Progress"};
            for (int i = 0; i < header.length; i++) {
                sales.value(2, i, header[i]);
            }
            sales.value(3, 0, "Grow");
            sales.range(3, 0, 4, 0).merge();
            sales.value(3, 1, "Revenue");
            sales.value(3, 2, 2000.5);
            sales.formula(3, 3, "C4/2");
            sales.value(3, 4, LocalDate.parse("2026-06-30"));
            sales.style(3, 4).format("yyyy-mm-dd").set();
            sales.value(4, 1, "Share");
            sales.value(4, 5, 0.7);
            sales.style(4, 5).format("0%").set();
            Worksheet legal = workbook.newWorksheet("Legal");
            for (int i = 0; i < header.length; i++) {
                legal.value(0, i, header[i]);
            }
            legal.value(1, 0, "Comply");
            legal.value(1, 1, "Audits");
            legal.value(1, 2, 4);
            legal.value(1, 3, 1);
            workbook.newWorksheet("Notes").value(0, 0, "nothing of that kind");
        }
        return bytes.toByteArray();
    }

    @Test
    void sheetsMergedCellsFormulasDatesAndPercentagesAreRead() throws IOException {
        ImportResult result =
                WorkbookImport.read(workbook(), ColumnMapping.known(), OPTIONS.withLocale(Locale.GERMANY));
        Objective grow = result.set().objectives().get(0);
        assertThat(grow.keyResults()).extracting(KeyResult::title).containsExactly("Revenue", "Share");
        assertThat(grow.unit()).contains("Sales");
        assertThat(grow.due()).contains(LocalDate.parse("2026-06-30"));
        Analysis analysis = Analysis.of(result.set());
        assertThat(analysis.goal(grow.keyResults().get(1).id()).progress().percent())
                .isCloseTo(70, within(1e-9));
        Objective comply = result.set().objectives().get(1);
        assertThat(comply.unit()).contains("Legal");
        assertThat(analysis.goal(comply.id()).progress().percent()).isCloseTo(25, within(1e-9));
        assertThat(result.notes()).anySatisfy(note -> assertThat(note.place()).isEqualTo("Notes"));
    }

    @Test
    void whatIsNoWorkbookOrTooLargeIsRefused() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(large, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet");
            for (int i = 0; i < 20_000; i++) {
                sheet.value(i, 0, 7);
            }
        }
        assertThat(large.size()).isLessThan(200_000);
        assertThatThrownBy(() -> WorkbookImport.read(new byte[100], ColumnMapping.known(), OPTIONS))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("it is no workbook of the kind .xlsx; save it as one, without a password, or as CSV");
        assertThatThrownBy(() -> WorkbookImport.read(
                        large.toByteArray(),
                        ColumnMapping.known(),
                        OPTIONS.withLimits(new ImportLimits(200_000, 100, 100, 10))))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("maxBytes");
    }
}
