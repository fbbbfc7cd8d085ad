package org.weft.workbench;

import java.nio.file.Path;

/**
 * A file made for somebody.
 *
 * @param file where it lies; whoever asked for it deletes it
 * @param name the name to give it
 * @param mediaType its media type
 */
public record ExportFile(Path file, String name, String mediaType) {}
