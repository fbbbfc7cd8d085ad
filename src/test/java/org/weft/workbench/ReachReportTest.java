package org.weft.workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.formats.Limits;
import org.weft.formats.ReadOptions;
import org.weft.measures.StrongestRoutes;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reports on the reach of the samples' agencies. */
class ReachReportTest {
    @TempDir
    Path scratch;

    private static ReachReport report(String sample, ReachQuery query) {
        Settings settings = Settings.read(Map.of(), Map.of());
        try (Workbench weft = Workbench.forFiles(settings)) {
            Sample chosen = Sample.named(sample);
            ReadOptions options = new ReadOptions(null, false, chosen.grouping(), Limits.DEFAULT);
            Target target = new Target.Files(List.of(Path.of("src/main/samples", sample)), options);
            return weft.reach(target, View.DEFAULT, query, weft.workers());
        }
    }

    @Test
    void theRedCrossIsDescribedInPlainWords() {
        ReachReport report = report("mount-st-helens", new ReachQuery("red cross", true, 3));
        ReachReport.OfAgency red = report.agency();
        assertNotNull(red);
        assertEquals(
                "It contacts two agencies itself, and reaches 11 within two steps, all 26 within three steps.",
                red.sentences().get(0));
        assertEquals(
                List.of(2, 9, 15),
                red.rings().stream().map(r -> r.members().size()).toList());
        assertEquals(1.0, red.rings().get(2).share());
        assertEquals(List.of(), red.unreached());
        assertEquals(5, red.groups().size());
        assertEquals(3, report.standings().get(0).within().size());
        assertTrue(red.links().size() >= 26, red.links()::toString);
        assertEquals(27, report.standings().size() + report.beyond());
        assertEquals(12, report.beyond());
    }

    @Test
    void strongestRoutesStandBesideTheShortest() throws IOException {
        Path flows = Files.writeString(
                scratch.resolve("flows.csv"), "source,target,strength\nA,D,1\nA,B,4\nB,C,4\nC,D,4\nD,E,2\n");
        ReachReport report;
        try (Workbench weft = Workbench.forFiles(Settings.read(Map.of(), Map.of()))) {
            Target target = new Target.Files(List.of(flows), ReadOptions.DEFAULT);
            report = weft.reach(target, View.DEFAULT, new ReachQuery("A", true, 2, true), weft.workers());
        }
        assertEquals("strongest", report.routes());
        ReachReport.OfAgency a = report.agency();
        assertNotNull(a);
        ReachReport.Member d = a.rings().get(0).members().get(1);
        assertEquals("D", d.who().id());
        assertEquals(List.of("A", "D"), d.route());
        assertEquals(new ReachReport.Strongest(List.of("A", "B", "C", "D"), 0.75), d.strongest());
        assertEquals("B", a.carriers().get(0).who().id());
        assertEquals(3, a.carriers().get(0).alone());
        assertEquals(4, a.links().size());
        assertTrue(a.sentences().contains("To two agencies the strongest route takes more steps than the shortest."));
        assertTrue(report.notes().contains(StrongestRoutes.CONVENTION), report.notes()::toString);
        assertTrue(
                report.notes().contains("scale not declared: strengths are used as given."), report.notes()::toString);
    }

    @Test
    void strongestRoutesInwardsRunAsFlowsDo() {
        ReachReport report = report("mount-st-helens", new ReachQuery("red cross", false, 3, true));
        ReachReport.OfAgency red = report.agency();
        assertNotNull(red);
        for (ReachReport.Ring ring : red.rings()) {
            for (ReachReport.Member m : ring.members()) {
                ReachReport.Strongest strongest = m.strongest();
                assertNotNull(strongest);
                assertEquals(m.who().id(), strongest.route().get(0));
                assertEquals(
                        red.who().id(), strongest.route().get(strongest.route().size() - 1));
            }
        }
    }

    @Test
    void withoutAnAgencyTheNetworkIsDescribed() {
        ReachReport report = report("childrens-services", new ReachQuery(null, false, 2));
        assertNull(report.agency());
        assertEquals("in", report.direction());
        assertTrue(report.groups().size() > 3, report.groups()::toString);
        for (ReachReport.OfGroup group : report.groups()) {
            assertEquals(group.doors().isEmpty(), group.reaching() == 0, group::toString);
        }
        assertTrue(report.notes().stream().anyMatch(n -> n.contains("did not answer")), report.notes()::toString);
    }

    @Test
    void anUnknownAgencyIsRefusedWithTheNearest() {
        WeftException refused =
                assertThrows(WeftException.class, () -> report("mount-st-helens", new ReachQuery("MSH99", true, 3)));
        assertEquals(ErrorKind.NOT_FOUND, refused.kind());
        assertTrue(refused.remedy().contains("MSH"), refused.remedy());
    }
}
