package org.weft.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where the server listens, and what it insists on before it shows itself to others. */
class ExposureTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void othersAreNotServedWithoutEncryption(String host) {
        WeftException e = assertThrows(WeftException.class, () -> Exposure.of(TestServer.settings(data, "host", host)));
        assertEquals(ErrorKind.BAD_REQUEST, e.kind());
        assertTrue(e.remedy().contains("tls-keystore") && e.remedy().contains("behind-proxy"), e.remedy());
    }

    @Test
    void proxyMustBeNamed() {
        WeftException e =
                assertThrows(WeftException.class, () -> Exposure.of(TestServer.settings(data, "behind-proxy", "yes")));
        assertTrue(e.what().contains("behind-proxy"), e.what());
    }

    @Test
    void proxiedServerAsksForTokensAndKnowsItsName() {
        Settings settings = TestServer.settings(
                data, "behind-proxy", "yes", "allowed-hosts", "weft.example.org", "host", "0.0.0.0");
        Exposure exposure = Exposure.of(settings);
        assertTrue(exposure.tokenNeeded());
        assertTrue(exposure.secure());
        assertTrue(exposure.hosts().contains("weft.example.org"));
    }

    @Test
    void proxiedPageMayWriteUnderItsOwnOriginAlone() throws Exception {
        Settings settings = TestServer.settings(data, "behind-proxy", "yes", "allowed-hosts", "weft.example.org");
        Workbench workbench = Workbench.forFiles(settings);
        try (workbench;
                WeftServer server = WeftServer.start(settings, workbench)) {
            String token = server.addressToOpen().getQuery().substring("token=".length());
            Client proxied = new Client(server.address());
            Answer login = proxied.with("Origin", "https://weft.example.org")
                    .json("POST", "/api/session", "{\"token\":\"" + token + "\"}")
                    .is(200);
            assertTrue(login.header("Set-Cookie").contains("Secure"), login.header("Set-Cookie"));
            proxied.with("Origin", "https://weft.example.org.evil.example")
                    .json("POST", "/api/session", "{\"token\":\"x\"}")
                    .problem(403, "forbidden");
            proxied.with("Origin", "http://weft.example.org")
                    .json("POST", "/api/session", "{\"token\":\"x\"}")
                    .problem(403, "forbidden");
            String answer = RawRequest.get(server.address(), "/api/status", "weft.example.org");
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
    }

    @Test
    void tlsServesTheNamesOfItsCertificate() throws Exception {
        Path keyStore = certificate();
        Path password = Files.writeString(data.resolve("password"), "not-a-secret\n");
        Settings settings = TestServer.settings(
                data, "tls-keystore", keyStore.toString(), "tls-password-file", password.toString(), "host", "0.0.0.0");
        Workbench workbench = Workbench.forFiles(settings);
        try (workbench;
                WeftServer server = WeftServer.start(settings, workbench)) {
            assertEquals("https", server.address().getScheme());
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keyStore)).build();
            HttpResponse<String> status = client.send(
                    HttpRequest.newBuilder(server.address().resolve("/api/status"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, status.statusCode());
            HttpResponse<String> refused = client.send(
                    HttpRequest.newBuilder(server.address().resolve("/api/measures"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(401, refused.statusCode());
            HttpResponse<String> opened = client.send(
                    HttpRequest.newBuilder(server.addressToOpen()).build(), HttpResponse.BodyHandlers.ofString());
            assertTrue(opened.headers().firstValue("Set-Cookie").orElse("").contains("Secure"));
            Exposure exposure = Exposure.of(settings);
            assertTrue(exposure.hosts().contains("weft.test"), exposure.hosts().toString());
            assertFalse(exposure.hosts().contains("evil.example"));
        }
    }

    @Test
    void wrongPasswordOfTheKeyStoreIsSaid() throws Exception {
        Path keyStore = certificate();
        Path password = Files.writeString(data.resolve("password"), "wrong");
        Settings settings = TestServer.settings(
                data, "tls-keystore", keyStore.toString(), "tls-password-file", password.toString());
        WeftException e = assertThrows(WeftException.class, () -> Exposure.of(settings));
        assertTrue(e.what().contains("cannot be opened"), e.what());
        assertFalse(e.what().contains("wrong"), "shows the password");
    }

    @Test
    void portInUseIsSaidWithARemedy() {
        TestServer first = TestServer.shared();
        Settings settings = TestServer.settings(data, "port", Integer.toString(first.server.port()));
        Workbench workbench = Workbench.forFiles(settings);
        try (workbench) {
            WeftException e = assertThrows(WeftException.class, () -> WeftServer.start(settings, workbench));
            assertEquals(ErrorKind.CONFLICT, e.kind());
            assertTrue(e.what().contains(Integer.toString(first.server.port())), e.what());
            assertTrue(e.remedy().contains("--port"), e.remedy());
            assertFalse(Files.exists(data.resolve("server.json")));
        }
    }

    @Test
    void unknownHostIsSaid() {
        WeftException e =
                assertThrows(WeftException.class, () -> Exposure.of(TestServer.settings(data, "host", "no such host")));
        assertEquals(ErrorKind.BAD_REQUEST, e.kind());
    }

    private Path certificate() throws Exception {
        Path file = data.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "weft",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=weft.test",
                        "-ext",
                        "SAN=dns:weft.test,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "not-a-secret")
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0, said);
        return file;
    }

    private static SSLContext trusting(Path keyStore) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, "not-a-secret".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("weft", store.getCertificate("weft"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
