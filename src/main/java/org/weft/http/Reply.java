package org.weft.http;

import java.nio.file.Path;
import java.util.Map;

/** What an action answers with. */
sealed interface Reply {
    /** Nothing to say beyond that it is done (204). */
    Reply DONE = new Done();

    /** What the caller holds is still right (304). */
    Reply UNCHANGED = new Unchanged();

    /** The action has written its answer itself, as an event stream does. */
    Reply WRITTEN = new Written();

    /** Status 204. */
    record Done() implements Reply {}

    /** Status 304. */
    record Unchanged() implements Reply {}

    /** Nothing left to write. */
    record Written() implements Reply {}

    /** A record as JSON. */
    record Json(int status, Object value, Map<String, String> headers) implements Reply {}

    /** A file to save; {@code path} is temporary and deleted once sent. */
    record Download(Path path, String name, String mediaType) implements Reply {}

    /** A small text such as a page of documentation. */
    record Text(String mediaType, byte[] content) implements Reply {}

    /** Go and see another address of this server (303). */
    record SeeOther(String address) implements Reply {}

    static Reply json(Object value) {
        return new Json(200, value, Map.of());
    }

    static Reply accepted(Object value, String location) {
        return new Json(202, value, Map.of("Location", location));
    }

    static Reply created(Object value, String location) {
        return new Json(201, value, Map.of("Location", location));
    }
}
