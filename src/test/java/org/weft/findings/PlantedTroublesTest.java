package org.weft.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.network.Network;
import org.weft.network.View;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sample of our own making has troubles planted in it (its README); each of them that needs no second wave is found. */
class PlantedTroublesTest {
    private static final Network NORTHVALE = Samples.northvale();
    private static final Findings FOUND = Partnership.findings(NORTHVALE, View.DEFAULT, Map.of());

    private static Set<String> agencies(Finding finding) {
        return finding.subjects().stream()
                .filter(s -> s.kind() == Finding.SubjectKind.AGENCY)
                .map(Finding.Subject::id)
                .collect(Collectors.toSet());
    }

    @Test
    void twoAgenciesAreInContactWithNobody() {
        Finding isolated = Partnership.one(FOUND, "isolated");
        assertEquals(Set.of("child-bereavement", "fire-rescue"), agencies(isolated));
        assertEquals(Sureness.Level.CERTAIN, isolated.sureness().level());
        assertTrue(agencies(Partnership.one(FOUND, "not-in-the-room"))
                .containsAll(Set.of("child-bereavement", "fire-rescue")));
    }

    @Test
    void childrensSocialCareDominates() {
        Finding dominant = Partnership.one(FOUND, "dominant");
        assertEquals(Set.of("childrens-social-care"), agencies(dominant));
        assertTrue(agencies(Partnership.one(FOUND, "overloaded")).contains("childrens-social-care"));
    }

    @Test
    void eastNorthvaleHangsOnOnePost() {
        Set<String> east = Set.of("community-alliance", "refugee-support", "community-pantry", "faith-network");
        Finding post = Partnership.of(FOUND, "single-post").get(0);
        assertEquals(
                List.of("community-connector"),
                post.subjects().stream()
                        .filter(s -> s.kind() == Finding.SubjectKind.POST)
                        .map(Finding.Subject::id)
                        .toList());
        assertEquals(east, agencies(post));
        assertEquals(2 * 4 * 34, post.weight().pairs());
        assertEquals(FOUND.findings().get(0), post, "the heaviest of all");
        List<Finding> apart = Partnership.of(FOUND, "falls-apart");
        assertEquals(2, apart.size());
        assertTrue(agencies(apart.get(0)).containsAll(east)
                && agencies(apart.get(0)).contains("early-help"));
        assertEquals(east, agencies(apart.get(1)));
        assertEquals(
                Set.of("refugee-support", "community-pantry", "faith-network"),
                agencies(Partnership.one(FOUND, "on-the-edge")));
    }

    @Test
    void healthKeepsToItself() {
        Finding silo = Partnership.one(FOUND, "silo");
        assertEquals(
                List.of("health"),
                silo.subjects().stream().map(Finding.Subject::id).toList());
        assertEquals(8, silo.select().size());
        assertTrue(silo.sentence().contains("41 stay within it, 72 %"), silo.sentence());
        assertTrue(silo.sentence().contains("Health Visiting"), silo.sentence());
    }

    @Test
    void commissioningFundsAndDoesNotInform() {
        Finding funder = Partnership.of(FOUND, "money-against-information").stream()
                .filter(f -> agencies(f).contains("commissioning"))
                .findFirst()
                .orElseThrow();
        assertTrue(funder.sentence().contains("funds eight agencies and informs none of them"), funder.sentence());
        assertTrue(funder.sentence().contains("is informed by seven of these"), funder.sentence());
    }

    @Test
    void parentsAndCarersListenAndAreNotHeard() {
        Finding parents = Partnership.one(FOUND, "not-heard");
        assertEquals(Set.of("parent-forum"), agencies(parents));
        assertEquals("Parents and Carers is informed by five agencies and informs none.", parents.sentence());
    }

    @Test
    void oneManagerWorksForTwoAndHoldsTheirLinksAlone() {
        Finding posts = Partnership.of(FOUND, "single-post").get(1);
        assertTrue(posts.sentence().contains("Joint Commissioning Manager (6)"), posts.sentence());
    }

    @Test
    void tenFlowsAreSeenDifferentlyByTheirEnds() {
        assertTrue(Partnership.one(FOUND, "reports-disagree").sentence().startsWith("In 10 of the 51 flows"));
    }

    @Test
    void fourAgenciesDidNotAnswerAndAreNotAccused() {
        assertTrue(
                FOUND.unknown()
                        .get(0)
                        .startsWith(
                                "Beechlea Homes, Bright Lane Nurseries, GP Federation and Probation did not answer"),
                () -> FOUND.unknown().toString());
    }

    @Test
    void onlyCoordinatorsAreNotLookedAt() {
        assertEquals(
                List.of("co-ordinators"),
                FOUND.notLookedAt().stream().map(Findings.NotLookedAt::rule).toList());
    }

    @Test
    void theEarlierWaveHasItsOwn() {
        Findings earlier = Partnership.findings(NORTHVALE, View.DEFAULT.withWaves(List.of("w1")), Map.of());
        assertEquals(Set.of("child-bereavement"), agencies(Partnership.one(earlier, "isolated")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anotherOrderAndOtherIdsChangeNothing(long seed) {
        same(FOUND, Shuffled.of(NORTHVALE, seed), seed);
        same(
                Partnership.findings(Samples.mountStHelens(), View.DEFAULT, Map.of()),
                Shuffled.of(Samples.mountStHelens(), seed),
                seed);
    }

    private static void same(Findings expected, Shuffled shuffled, long seed) {
        Findings found = Partnership.findings(shuffled.network(), View.DEFAULT, Map.of());
        String which = "seed " + seed;
        assertEquals(expected.notLookedAt(), found.notLookedAt(), which);
        assertEquals(expected.unknown(), found.unknown(), which);
        assertEquals(expected.findings().size(), found.findings().size(), which);
        for (int i = 0; i < found.findings().size(); i++) {
            Finding a = expected.findings().get(i);
            Finding b = found.findings().get(i);
            assertEquals(a.title() + a.sentence() + a.stated(), b.title() + b.sentence() + b.stated(), which);
            assertEquals(a.weight(), b.weight(), which);
            assertEquals(a.sureness(), b.sureness(), which);
            assertEquals(a.terms(), b.terms(), which);
            assertEquals(
                    a.select(), b.select().stream().map(shuffled.before()::get).toList(), which);
            for (int e = 0; e < a.evidence().size(); e++) {
                assertEquals(a.evidence().get(e).name(), b.evidence().get(e).name(), which);
                assertEquals(
                        Objects.requireNonNull(a.evidence().get(e).value()),
                        Objects.requireNonNull(b.evidence().get(e).value()),
                        1e-9,
                        which);
            }
        }
    }
}
