package org.weft.brief;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;

/**
 * A document as PDF on A4: the HTML form, set by openhtmltopdf in the page's own fonts, tagged for screen readers
 * (PDF/UA). The same document gives the same bytes.
 */
public final class PdfForm {
    private static final String FONTS = "/web/fonts/";

    /** Scheme of the addresses of fonts, the only ones that are followed. */
    private static final String FONT = "font";

    /** The fonts as the style sheet names them; a picture inside takes them from here too. */
    private static final String FACES = face("Source Sans 3", "normal", "source-sans-3-regular.ttf")
            + face("Source Sans 3", "bold", "source-sans-3-semibold.ttf")
            + face("Source Serif 4", "normal", "source-serif-4-regular.ttf")
            + face("Source Serif 4", "bold", "source-serif-4-semibold.ttf");

    private PdfForm() {}

    /** Writes the file; nothing is read from anywhere but the document and Weft's own fonts. */
    public static void write(Document document, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        String html = HtmlForm.of(document, FACES);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useProtocolsStreamImplementation(Font::new, FONT);
        builder.useUriResolver((base, uri) -> uri.startsWith(FONT + ":") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(FONT + ":"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(FONT + ":"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            settle(pdf, document, html);
            pdf.save(out);
        }
    }

    private static String face(String family, String weight, String file) {
        return "@font-face { font-family: \"" + family + "\"; src: url(" + FONT + ":" + file + "); font-weight: "
                + weight + "; font-style: normal; -fs-pdf-font-embed: embed; -fs-pdf-font-encoding: Identity-H; }\n";
    }

    /** Takes out what would differ from run to run. */
    private static void settle(PDDocument pdf, Document document, String html) {
        PDDocumentInformation about = pdf.getDocumentInformation();
        Calendar date = document.date().isEmpty() ? null : calendar(document.date());
        about.setCreationDate(date);
        about.setModificationDate(date);
        CRC32 content = new CRC32();
        content.update(html.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(content.getValue());
    }

    /** A year or month stands for its first day. */
    private static Calendar calendar(String day) {
        LocalDate date = LocalDate.parse((day + "-01-01").substring(0, 10));
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    /** One of Weft's own fonts by its address. */
    private record Font(String address) implements FSStream {
        @Override
        public InputStream getStream() {
            String file = FONTS + address.substring(FONT.length() + 1);
            InputStream in = PdfForm.class.getResourceAsStream(file);
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return in;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.ISO_8859_1);
        }
    }
}
