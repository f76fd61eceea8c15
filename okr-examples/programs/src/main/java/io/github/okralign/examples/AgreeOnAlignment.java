package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Proposals;
import java.nio.file.Path;
import java.time.LocalDate;

/** Bottom-up alignment, as an approval dialogue would do it: propose, preview the effect, accept. */
public final class AgreeOnAlignment {

    private AgreeOnAlignment() {}

    /**
     * Lists the pending proposals of a document, proposes another alignment, and accepts it.
     *
     * @param arguments the path of {@code lumen-bikes.okr.json}
     */
    public static void main(String[] arguments) {
        OkrSet okrs = OkrJson.read(Path.of(arguments[0]));
        LocalDate today = okrs.asOf().orElseThrow();

        System.out.println("waiting for an answer:");
        Proposals proposals = okrs.proposals();
        for (Alignment proposal : proposals.pending()) {
            System.out.println("  " + proposal.from() + " -> " + proposal.to() + ", proposed by "
                    + proposal.by().orElse("somebody") + ", up to "
                    + proposals.decider(proposal).orElse("nobody"));
        }

        OkrSet proposed = proposals.propose(
                "design-voice",
                "fleet-trust",
                a -> a.weight(2).by("hanna").date(today).note("We could watch fleets first."));

        Analysis now = Analysis.of(proposed);
        Analysis then = now.ifAccepted("design-voice", "fleet-trust");
        System.out.println("if design-voice -> fleet-trust were accepted:");
        for (String goal : new String[] {"design-voice", "fleet-trust"}) {
            System.out.println("  " + goal + ": " + now.goal(goal).progress() + " "
                    + now.goal(goal).alignmentClass().orElseThrow() + ", then "
                    + then.goal(goal).progress() + " "
                    + then.goal(goal).alignmentClass().orElseThrow());
        }

        OkrSet agreed = proposed.proposals()
                .accept(
                        "design-voice",
                        "fleet-trust",
                        a -> a.weight(.5).by("ines").date(today).note("Yes, at half the weight of the others."));
        System.out.println(
                "agreed: fleet-trust " + Analysis.of(agreed).goal("fleet-trust").progress());
    }
}
