package io.github.okralign.json.imports.asana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.ImportNote.Kind;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.ObjectiveState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsanaImportTest {

    private static final String GOALS = """
            {"data": [
              {"gid": "100", "resource_type": "goal", "name": "Grow", "is_workspace_level": true,
               "workspace": {"gid": "1", "resource_type": "workspace", "name": "Acme"},
               "time_period": {"gid": "5", "resource_type": "time_period", "display_name": "Q1 FY26",
                               "start_on": "2026-01-01", "end_on": "2026-03-31"},
               "metric": {"gid": "m1", "unit": "percentage", "precision": 0, "initial_number_value": 0,
                          "target_number_value": 1, "current_number_value": 0.4, "progress_source": "subgoal_progress",
                          "is_custom_weight": true},
               "status": "green", "owner": {"gid": "8", "resource_type": "user", "name": "Mia"}},
              {"gid": "101", "resource_type": "goal", "name": "Customers", "start_on": "2026-01-01", "due_on": "2026-03-31",
               "time_period": {"gid": "5", "resource_type": "time_period", "display_name": "Q1 FY26"},
               "metric": {"gid": "m2", "unit": "none", "precision": 0, "initial_number_value": 50,
                          "target_number_value": 100, "current_number_value": 60, "progress_source": "manual"},
               "current_status_update": {"gid": "s1", "created_at": "2026-02-10T09:00:00.000Z", "title": "ok"}},
              {"gid": "102", "resource_type": "goal", "name": "Revenue", "team": {"gid": "20", "name": "Sales"},
               "metric": {"gid": "m3", "unit": "currency", "currency_code": "EUR", "initial_number_value": 0,
                          "target_number_value": 1000, "current_number_value": 500, "progress_source": "external"}},
              {"gid": "103", "resource_type": "goal", "name": "Shown only", "status": "dropped",
               "metric": {"gid": "m4", "unit": "percentage", "initial_number_value": 0, "target_number_value": 1,
                          "current_number_value": 0.9, "progress_source": "project_task_completion"}}
            ], "next_page": null}""";

    private static final String RELATIONS = """
            {"data": [
              {"gid": "r1", "resource_type": "goal_relationship", "resource_subtype": "subgoal", "contribution_weight": 0.5,
               "supporting_resource": {"gid": "101", "resource_type": "goal", "name": "x"}},
              {"gid": "r2", "resource_type": "goal_relationship", "resource_subtype": "subgoal", "contribution_weight": 1,
               "supporting_resource": {"gid": "102", "resource_type": "goal", "name": "x"}},
              {"gid": "r3", "resource_type": "goal_relationship", "resource_subtype": "subgoal", "contribution_weight": 0,
               "supporting_resource": {"gid": "103", "resource_type": "goal", "name": "x"}},
              {"gid": "r4", "resource_type": "goal_relationship", "resource_subtype": "supporting_work",
               "contribution_weight": 1, "supporting_resource": {"gid": "777", "resource_type": "project", "name": "x"}},
              {"gid": "r5", "resource_type": "goal_relationship", "resource_subtype": "subgoal",
               "supported_goal": {"gid": "100"}, "supporting_resource": {"gid": "999", "resource_type": "goal"}}
            ]}""";

    @Test
    void savedResponsesBecomeASetThatReconciles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("goals.json"), GOALS);
        Files.writeString(folder.resolve("goal_relationships_100.json"), RELATIONS);
        ImportResult result = AsanaImport.read(folder);
        assertThat(result.reconciliation().summary()).isEqualTo("1 of 1 roll-ups agree");
        assertThat(result.set().asOf()).contains(LocalDate.parse("2026-02-10"));
        KeyResult customers = (KeyResult) result.set().goal("101");
        assertThat(customers.objective()).isEqualTo("100");
        assertThat(customers.weight()).isEqualTo(.5);
        assertThat(result.set().objectiveOf("102").id()).isEqualTo("102");
        assertThat(result.set().objectiveOf("103").state()).isEqualTo(ObjectiveState.CANCELLED);
        assertThat(result.set().objectiveOf("103").alignments())
                .singleElement()
                .satisfies(link -> assertThat(link.weight()).isZero());
        assertThat(Analysis.of(result.set()).goal("100").progress().percent()).isCloseTo(40, within(1e-9));
        assertThat(result.counts(Kind.OMITTED))
                .containsEntry(Topic.CHILD, 1)
                .containsEntry(Topic.DANGLING_REFERENCE, 1)
                .doesNotContainKey(Topic.STATUS);
        assertThat(result.set().cycle("Q1 FY26").orElseThrow().end()).contains(LocalDate.parse("2026-03-31"));
    }

    @Test
    void whatHasNoGoalsIsRefused() {
        assertThatThrownBy(() -> AsanaImport.read(
                        "x.json", "{\"data\": []}".getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageStartingWith("there is no goal of Asana in it");
    }
}
