package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a folder or zip, the worksheets of a workbook, or a single file. */
final class Bundle {
    private static final int MOST_BESIDE = 4_000_000;

    /** Sheets in the order of their names. */
    final List<SheetFile> files = new ArrayList<>();
    /** Names of files that hold no sheet. */
    final List<String> others = new ArrayList<>();
    /** Whether this is one file, which may be named as it likes. */
    final boolean single;

    /** Opens what is saved beside the sheets; null where nothing is. */
    private @Nullable Opening beside;

    private final Report report;
    private final Limits limits;

    /** Opens a file. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private Bundle(boolean single, Report report, Limits limits) {
        this.single = single;
        this.report = report;
        this.limits = limits;
    }

    /**
     * Lists what lies at a path.
     *
     * @throws WeftException NOT_FOUND, TOO_LARGE or STORAGE where the path itself is at fault
     */
    static Bundle at(Path path, Report report, Limits limits, Budget budget) {
        try {
            if (Files.isDirectory(path)) {
                Bundle bundle = new Bundle(false, report, limits);
                bundle.list(path, budget);
                return bundle;
            }
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            checkSize(path, limits);
            String name = String.valueOf(path.getFileName());
            if (isZip(path)) {
                Bundle bundle = new Bundle(false, report, limits);
                bundle.listPacked(path, name, budget);
                return bundle;
            }
            Bundle bundle = new Bundle(true, report, limits);
            bundle.files.add(new TextFile(name, Files.size(path), () -> Files.newInputStream(path)));
            return bundle;
        } catch (NoSuchFileException e) {
            throw new WeftException(
                    ErrorKind.NOT_FOUND, "There is no file or folder " + path + ".", "Check the spelling.", e);
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    path + " cannot be read: " + reason(e) + ".",
                    "Check that the file is there and may be read.",
                    e);
        }
    }

    /**
     * Lists several files as the sheets of one network.
     *
     * @throws WeftException NOT_FOUND, TOO_LARGE or STORAGE where a path itself is at fault; BAD_REQUEST where one is a
     *     folder, a zip or a workbook, or where two bear one name
     */
    static Bundle of(List<Path> paths, Report report, Limits limits) {
        Bundle bundle = new Bundle(false, report, limits);
        Set<String> names = new HashSet<>();
        for (Path path : paths) {
            String name = String.valueOf(path.getFileName());
            try {
                if (!Files.exists(path)) {
                    throw new NoSuchFileException(path.toString());
                }
                if (Files.isDirectory(path) || isZip(path)) {
                    throw new WeftException(
                            ErrorKind.BAD_REQUEST,
                            path + " holds several sheets and cannot stand beside other files.",
                            "Give it alone, or give single CSV files.");
                }
                if (!names.add(name)) {
                    throw new WeftException(
                            ErrorKind.BAD_REQUEST, "Two files are called " + name + ".", "Give each its own name.");
                }
                checkSize(path, limits);
                bundle.files.add(new TextFile(name, Files.size(path), () -> Files.newInputStream(path)));
            } catch (NoSuchFileException e) {
                throw new WeftException(
                        ErrorKind.NOT_FOUND, "There is no file or folder " + path + ".", "Check the spelling.", e);
            } catch (IOException e) {
                throw new WeftException(
                        ErrorKind.STORAGE,
                        path + " cannot be read: " + reason(e) + ".",
                        "Check that the file is there and may be read.",
                        e);
            }
        }
        bundle.sort();
        return bundle;
    }

    /** The text of {@value NetworkWriter#BESIDE}; null where there is none. */
    @Nullable
    String beside() throws IOException {
        Opening opening = beside;
        if (opening == null) {
            return null;
        }
        try (InputStream in = opening.open()) {
            byte[] bytes = in.readNBytes(MOST_BESIDE + 1);
            if (bytes.length > MOST_BESIDE) {
                throw Budget.tooLarge(
                        NetworkWriter.BESIDE,
                        "has more than " + Budget.megabytes(MOST_BESIDE) + ", and no more is read");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** What went wrong, in words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "it may not be accessed";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void checkSize(Path path, Limits limits) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new WeftException(
                    ErrorKind.UNSUPPORTED,
                    path + " is neither a file nor a folder.",
                    "Weft reads files more than once: save what a pipe or device gives in a file first.");
        }
        long size = Files.size(path);
        if (size > limits.fileBytes()) {
            throw Budget.tooLarge(
                    String.valueOf(path.getFileName()),
                    "has " + Budget.megabytes(size) + "; at most " + Budget.megabytes(limits.fileBytes())
                            + " are read");
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 8 && start[3] <= 8;
        }
    }

    private void list(Path folder, Budget budget) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (isClutter(name)) {
                    continue;
                }
                (Files.isDirectory(entry) ? folders : found).add(entry);
                if (found.size() + folders.size() > limits.entries()) {
                    throw Budget.tooLarge(
                            String.valueOf(folder.getFileName()), "holds more than " + limits.entries() + " files");
                }
            }
        }
        if (found.isEmpty() && folders.size() == 1) {
            list(folders.get(0), budget);
            return;
        }
        if (found.stream().noneMatch(f -> TextFile.isText(f.toString()))) {
            List<Path> workbooks =
                    found.stream().filter(f -> isWorkbook(f.toString())).toList();
            if (workbooks.size() == 1) {
                Path workbook = workbooks.get(0);
                checkSize(workbook, limits);
                listPacked(workbook, String.valueOf(workbook.getFileName()), budget);
                found.remove(workbook);
            }
        }
        for (Path entry : found) {
            String name = String.valueOf(entry.getFileName());
            checkSize(entry, limits);
            if (name.equals(NetworkWriter.BESIDE)) {
                beside = () -> Files.newInputStream(entry);
            } else if (TextFile.isText(name)) {
                files.add(new TextFile(name, Files.size(entry), () -> Files.newInputStream(entry)));
            } else {
                others.add(name);
            }
        }
        folders.forEach(f -> others.add(f.getFileName() + "/"));
        sort();
    }

    static boolean isWorkbook(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
    }

    private void sort() {
        files.sort(Comparator.comparing(f -> f.name));
        others.sort(Comparator.naturalOrder());
    }

    private static boolean isClutter(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.equals("__MACOSX")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini");
    }

    private void listPacked(Path path, String name, Budget budget) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries() * 10) {
                throw Budget.tooLarge(name, "holds more than " + limits.entries() + " files");
            }
            if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("[Content_Types].xml") != null) {
                files.addAll(WorkbookFile.sheets(path, name, zip, report, limits, budget));
                return;
            }
            listZip(path, name, zip);
        } catch (ZipException e) {
            report.error(
                    name,
                    null,
                    null,
                    null,
                    "The zip or workbook is damaged: " + reason(e) + ".",
                    "Save or download it again.");
        }
    }

    private void listZip(Path path, String name, ZipFile zip) {
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        zip.stream().filter(e -> !e.isDirectory()).forEach(e -> {
            String entry = e.getName().replace('\\', '/');
            for (String part : entry.split("/", -1)) {
                if (isClutter(part) && !part.equals("..") && !part.equals(".")) {
                    return;
                }
            }
            if (entry.startsWith("/") || entry.contains("../") || entry.endsWith("..") || entry.contains(":")) {
                report.error(
                        name,
                        null,
                        null,
                        entry,
                        "The zip holds an entry that points outside of it.",
                        "Pack the files anew; do not open this zip with other programs.");
            } else if (!seen.add(entry.toLowerCase(Locale.ROOT))) {
                report.error(name, null, null, entry, "The zip holds two entries of this name.", "Remove one of them.");
            } else {
                entries.add(e);
            }
        });
        if (entries.size() > limits.entries()) {
            throw Budget.tooLarge(name, "holds more than " + limits.entries() + " files");
        }
        String root = commonRoot(entries);
        for (ZipEntry e : entries) {
            String entry = e.getName().replace('\\', '/').substring(root.length());
            String stored = e.getName();
            if (entry.equals(NetworkWriter.BESIDE)) {
                beside = () -> open(path, stored);
            } else if (entry.indexOf('/') < 0 && TextFile.isText(entry)) {
                files.add(new TextFile(entry, Math.max(1, e.getCompressedSize()), () -> open(path, stored)));
            } else {
                others.add(entry);
            }
        }
        sort();
    }

    /** The folders that hold everything in the zip: "northern/data/". */
    private static String commonRoot(List<ZipEntry> entries) {
        String root = null;
        for (ZipEntry e : entries) {
            String name = e.getName().replace('\\', '/');
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            if (root == null) {
                root = folder;
            }
            while (!folder.startsWith(root)) {
                root = root.substring(0, root.lastIndexOf('/', root.length() - 2) + 1);
            }
        }
        return root == null ? "" : root;
    }

    private static InputStream open(Path path, String entry) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new ZipException(entry + " is gone");
            }
            return new ClosingStream(zip.getInputStream(found), zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** A stream that closes its archive with it. */
    private static final class ClosingStream extends BufferedInputStream {
        private final Closeable owner;

        ClosingStream(InputStream in, Closeable owner) {
            super(in, 1 << 15);
            this.owner = owner;
        }

        @Override
        public void close() throws IOException {
            super.close();
            owner.close();
        }
    }
}
