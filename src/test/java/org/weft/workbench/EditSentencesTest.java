package org.weft.workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.formats.NetworkReader;
import org.weft.formats.ReadOptions;
import org.weft.network.Edit;
import org.weft.network.Network;
import org.weft.network.Projector;
import org.weft.network.View;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each kind of change has its sentence, with the names that hold when it is made. */
class EditSentencesTest {
    @TempDir
    Path files;

    private Network network() throws IOException {
        Files.writeString(files.resolve("agencies.csv"), "id,name\na,Alders\nb,Birches\nc,Cedars\n");
        Files.writeString(files.resolve("flows.csv"), "source,target,kind\na,b,advice\nb,c,advice\n");
        Files.writeString(files.resolve("kinds.csv"), "id,label\nadvice,good advice\n");
        return Objects.requireNonNull(
                NetworkReader.read(List.of(files), ReadOptions.DEFAULT).network());
    }

    @Test
    void everyChangeIsOneSentenceInItsPlace() throws IOException {
        Network network = network();
        List<Edit> edits = List.of(
                new Edit.AddAgency("z", "Zelkovas", Map.of()),
                new Edit.AddTie("z", "a", "advice", 2.5),
                new Edit.Strengthen("a", "b", null, 3),
                new Edit.RemoveTie("b", "c", "advice"),
                new Edit.AddRepresentative("p", "Planner", List.of("a", "z")),
                new Edit.AddForum("a", "Board", List.of("a", "b", "c")),
                new Edit.Remove(List.of("p"), List.of("a")),
                new Edit.Merge(List.of("a", "b"), "a", "Wood"),
                new Edit.AddTie("a", "c", "advice", 1),
                new Edit.RemoveKind("advice"));
        List<String> sentences = List.of(
                "With a new agency, Zelkovas.",
                "With a new flow of good advice from Zelkovas to Alders of strength 2.5.",
                "With the flows from Alders to Birches times 3.",
                "Without the flows of good advice from Birches to Cedars.",
                "With a new post, Planner, for Alders and Zelkovas.",
                "With a new forum, Board, of Alders, Birches and Cedars.",
                "Without Planner and the forum Board.",
                "With Alders and Birches merged into Wood.",
                "With a new flow of good advice from Wood to Cedars of strength 1.",
                "Without any flow of good advice.");
        assertEquals(sentences, EditSentences.of(network, edits));
        assertEquals(sentences, EditSentences.of(Projector.project(network, View.DEFAULT), edits));
    }

    @Test
    void whoIsNotInTheDatasetGoesByTheId() throws IOException {
        assertEquals(
                List.of("Without gone and the forum tea."),
                EditSentences.of(network(), List.of(new Edit.Remove(List.of("gone"), List.of("tea")))));
    }
}
