package org.weft.workbench;

import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A network that comes with Weft.
 *
 * @param id its id
 * @param name the name it gets as a dataset
 * @param agencies number of agencies
 * @param flows number of flows
 * @param about what it is, as a sentence
 * @param citation where it comes from
 * @param grouping its grouping attribute
 * @param files its sheets on the class path below {@code samples/id}
 */
public record Sample(
        String id,
        String name,
        int agencies,
        int flows,
        String about,
        String citation,
        String grouping,
        List<String> files) {
    /** All samples. */
    public static final List<Sample> ALL = List.of(
            new Sample(
                    "mount-st-helens",
                    "Mount St. Helens, 1980",
                    27,
                    123,
                    "27 agencies in the search and rescue after the eruption, and the contacts they reported.",
                    "Drabek T.E., Tamminga H.L., Kilijanek T.S., Adams C.R. (1981). Managing Multiorganizational"
                            + " Emergency Responses. Monograph 33, Institute of Behavioral Science, University of"
                            + " Colorado.",
                    "sponsorship",
                    List.of("agencies.csv", "flows.csv", "kinds.csv")),
            new Sample(
                    "knoke",
                    "Knoke's bureaucracies",
                    10,
                    71,
                    "10 organisations of Indianapolis and two kinds of flow, information and money.",
                    "Knoke D., Wood J. (1981). Organized for Action. Rutgers University Press; Knoke D., Kuklinski J."
                            + " (1982). Network Analysis. Sage.",
                    "sector",
                    List.of("agencies.csv", "flows.csv", "kinds.csv")),
            new Sample(
                    "childrens-services",
                    "Northvale children's services",
                    41,
                    738,
                    "An invented partnership with plausible trouble: agencies of ten sectors, their posts, forums and"
                            + " eight kinds of flow over two waves.",
                    "Made for Weft; invented.",
                    "sector",
                    List.of(
                            "agencies.csv",
                            "flows.csv",
                            "forums.csv",
                            "kinds.csv",
                            "memberships.csv",
                            "representation.csv",
                            "representatives.csv",
                            "respondents.csv",
                            "waves.csv")));

    /** Freezes the files. */
    public Sample {
        files = List.copyOf(files);
    }

    /** The sample with an id. */
    public static Sample named(String id) {
        return ALL.stream().filter(s -> s.id.equals(id)).findFirst().orElseThrow(() -> {
            List<String> known = ALL.stream().map(Sample::id).toList();
            String nearest = Nearest.of(id, known);
            return new WeftException(
                    ErrorKind.NOT_FOUND,
                    "There is no sample '" + id + "'.",
                    nearest == null
                            ? "Samples are " + String.join(", ", known) + "."
                            : "Did you mean '" + nearest + "'?");
        });
    }

    /** Writes the sample's sheets into a folder. */
    public void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : files) {
                try (InputStream in = Sample.class.getResourceAsStream("/samples/" + id + "/" + file)) {
                    if (in == null) {
                        throw new IllegalStateException("the class path lacks sample file " + id + "/" + file);
                    }
                    Files.copy(in, folder.resolve(file));
                }
            }
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The sample cannot be written to " + folder + ": " + e.getMessage(),
                    "Check that the folder can be written to and that the disk has room.",
                    e);
        }
    }
}
