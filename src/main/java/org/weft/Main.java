package org.weft;

import org.weft.cli.Cli;
import org.weft.cli.Console;
import org.weft.cli.HttpFace;
import org.weft.cli.Parts;
import org.weft.http.WeftServer;
import org.weft.settings.Settings;
import org.weft.store.Store;
import org.weft.store.StoreSettings;
import org.weft.workbench.Workbench;

import java.net.URI;

/** Entry point of the {@code weft} program: wires its parts together and starts them. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments the command line, without the program's name
     */
    public static void main(String[] arguments) {
        Parts parts = new Parts(Main::workbench, Main::serve, version());
        Cli cli = new Cli(Console.ofProcess(System.getenv()), System.getenv(), parts);
        System.exit(cli.runAsProcess(arguments));
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    private static Workbench workbench(Settings settings) {
        return new Workbench(settings, () -> store(settings));
    }

    private static Store store(Settings settings) {
        StoreSettings kept = StoreSettings.DEFAULT.withRetention(settings.retention());
        String uri = settings.neo4jUri();
        if (uri == null) {
            return Store.embedded(settings.data(), kept);
        }
        String password = settings.neo4jPassword();
        return Store.remote(URI.create(uri), settings.neo4jUser(), password == null ? "" : password, kept);
    }

    private static HttpFace.Served serve(Workbench workbench, Settings settings) {
        WeftServer server = WeftServer.start(settings, workbench);
        return new HttpFace.Served() {
            @Override
            public String address() {
                return server.addressToOpen().toString();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
