package org.weft;

/** Entry point of the {@code weft} program. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments the command line, without the program's name
     */
    public static void main(String[] arguments) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("weft " + (version == null ? "(unpackaged)" : version));
    }
}
