package org.weft.http;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A small file that only its owner may read, replaced as a whole. */
final class OwnerFile {
    private final Path path;

    OwnerFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.isRegularFile(path);
    }

    String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** Writes the text so that a reader sees the old content or the new, and nobody else sees either. */
    void write(String text) {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            create(next);
            Files.writeString(next, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed("deleted", e);
        }
    }

    private static void create(Path file) throws IOException {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            FileAttribute<?> owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
            return;
        }
        Files.createFile(file);
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(Files.getOwner(file))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private WeftException failed(String done, IOException e) {
        return new WeftException(
                ErrorKind.STORAGE,
                "The file '" + path.getFileName() + "' of the data directory cannot be " + done + ".",
                "See that the data directory exists, has room, and belongs to you.",
                e);
    }
}
