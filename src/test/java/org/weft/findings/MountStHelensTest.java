package org.weft.findings;

import org.junit.jupiter.api.Test;
import org.weft.network.View;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The first five findings of a network whose numbers were computed independently. */
class MountStHelensTest {
    private static final Findings FOUND = Partnership.findings(Samples.mountStHelens(), View.DEFAULT, Map.of());

    @Test
    void theFirstFiveSayWhatTheNetworkIsKnownFor() {
        assertEquals(
                List.of(
                        "Nobody but Lewis County Sheriff contacts Forest Service Packwood or Forest Service Randle. Without"
                                + " it there would be 27 cases of one agency losing its last way to another.",
                        "Lewis Civil Defense contacts Army 5th Cavalry and nobody else. Without it, Lewis Civil Defense"
                                + " would come to none of the 25 others that it reaches now.",
                        "In 67 of 95 pairs only one side gives, 71 % (reported contact). In 30 of them the other side"
                                + " reports nothing at all and may not have been asked.",
                        "Nobody but Salvation Army contacts Toledo Fire. Without it there would be 14 cases of one agency"
                                + " losing its last way to another.",
                        "Emergency Services (20), Lewis County Sheriff (18) and Salvation Army (18) give 56 of the 123"
                                + " flows, 46 %."),
                FOUND.findings().stream().limit(5).map(Finding::sentence).toList());
    }

    @Test
    void silenceIsNoFindingWhereNobodyRecordedWhoWasAsked() {
        assertTrue(FOUND.findings().stream().allMatch(f -> f.sureness().level() == Sureness.Level.AS_REPORTED));
        assertTrue(
                FOUND.unknown().get(0).contains(" of 27 agencies twelve report no flow to anybody."),
                () -> FOUND.unknown().toString());
        // Army 54th Medical is contacted by three and reports nothing: it is not said to be unheard.
        assertEquals(List.of("MSH17"), Partnership.of(FOUND, "not-heard").get(0).select());
    }

    @Test
    void whatTheDataDoNotHoldIsSaidNotToBeLookedAt() {
        assertEquals(
                List.of(
                        "single-post",
                        "community-reached",
                        "co-ordinators",
                        "money-against-information",
                        "not-in-the-room",
                        "no-say",
                        "level-gap",
                        "reports-disagree"),
                FOUND.notLookedAt().stream().map(Findings.NotLookedAt::rule).toList());
        assertTrue(FOUND.notLookedAt().stream().allMatch(r -> r.because().length() > 10));
    }
}
