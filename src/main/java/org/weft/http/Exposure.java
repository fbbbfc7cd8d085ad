package org.weft.http;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * To whom the server shows itself, and under which conditions.
 *
 * @param address where it listens
 * @param keyStore the key and certificate for TLS; null without TLS
 * @param tokenNeeded whether reading and editing need a token
 * @param secure whether browsers come over TLS, its own or the proxy's
 * @param hosts names by which it may be called, lower case, without port
 * @param proxied names under which the declared proxy shows it
 */
record Exposure(
        InetAddress address,
        @Nullable KeyStore keyStore,
        boolean tokenNeeded,
        boolean secure,
        Set<String> hosts,
        Set<String> proxied) {

    /**
     * What the settings ask for.
     *
     * @throws WeftException (bad request) where they would show data to others unprotected
     */
    static Exposure of(Settings settings) {
        InetAddress address = resolve(settings.host());
        Path file = settings.tlsKeystore();
        if (!address.isLoopbackAddress() && file == null && !settings.behindProxy()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "Listening on '" + settings.host() + "' would show the data to others without encryption.",
                    "Leave out host to serve this machine alone; or give tls-keystore and tls-password-file; or, behind"
                            + " a proxy that ends TLS, set behind-proxy to yes and allowed-hosts to its name.");
        }
        if (settings.behindProxy() && settings.allowedHosts().isEmpty()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "behind-proxy is set, but not the name under which the proxy shows this server.",
                    "Set allowed-hosts to that name, as allowed-hosts=weft.example.org.");
        }
        Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
        hosts.addAll(ownNames(address));
        Set<String> allowed = new LinkedHashSet<>();
        settings.allowedHosts().forEach(name -> allowed.add(Gate.nameOf(name)));
        hosts.addAll(allowed);
        KeyStore keyStore = null;
        if (file != null) {
            keyStore = open(file, settings.tlsPassword());
            hosts.addAll(certifiedNames(keyStore, file));
        }
        return new Exposure(
                address,
                keyStore,
                !address.isLoopbackAddress() || settings.requireToken() || settings.behindProxy(),
                keyStore != null || settings.behindProxy(),
                hosts,
                settings.behindProxy() ? allowed : Set.of());
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The host '" + host + "' to listen on is not known here.",
                    "Give an address of this machine, as 127.0.0.1.",
                    e);
        }
    }

    /** The literal address; for the wildcard address, all addresses and the name of this machine. */
    private static Set<String> ownNames(InetAddress address) {
        Set<String> names = new LinkedHashSet<>();
        if (!address.isAnyLocalAddress()) {
            names.add(literal(address));
            return names;
        }
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                Collections.list(each.getInetAddresses()).forEach(a -> names.add(literal(a)));
            }
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            // Then only what the settings and the certificate name is answered for.
            return names;
        }
        return names;
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        text = zone < 0 ? text : text.substring(0, zone);
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static KeyStore open(Path file, @Nullable String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password == null ? new char[0] : password.toCharArray());
            if (store.size() == 0) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "The key store " + file + " holds no key, or needs a password.",
                        "Give its password with tls-password-file.");
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The key store " + file + " cannot be opened: " + e.getMessage(),
                    "tls-keystore must name a PKCS #12 file, and tls-password-file a file with its password.",
                    e);
        }
    }

    private static Set<String> certifiedNames(KeyStore store, Path file) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate x509) {
                    names.addAll(alternativeNames(x509));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The certificate in " + file + " cannot be read: " + e.getMessage(),
                    "Give a PKCS #12 file with a key and its certificate.",
                    e);
        }
        return names;
    }

    private static Set<String> alternativeNames(X509Certificate certificate) throws CertificateParsingException {
        Set<String> names = new LinkedHashSet<>();
        Collection<List<?>> all = certificate.getSubjectAlternativeNames();
        if (all == null) {
            return names;
        }
        for (List<?> each : all) {
            boolean isName = Integer.valueOf(2).equals(each.get(0));
            boolean isAddress = Integer.valueOf(7).equals(each.get(0));
            if ((isName || isAddress) && each.get(1) instanceof String text && !text.startsWith("*")) {
                names.add(text.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
