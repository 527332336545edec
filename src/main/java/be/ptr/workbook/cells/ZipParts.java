package be.ptr.workbook.cells;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a zipped workbook: each is streamed, bounded and checked against its checksum. */
final class ZipParts implements Closeable {
    private static final int MAX_ENTRIES = 5_000;
    /** Unpacked, over all parts; an honest sheet reaches it with every row of Excel formatted in eight columns. */
    private static final long MAX_BYTES = 300L << 20;

    private static final String MAX_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long unpacked;

    ZipParts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        if (zip.size() > MAX_ENTRIES) {
            zip.close();
            throw new Refused("too-much-content");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            entries.put(keyOf(entry.getName()), entry);
        }
    }

    boolean has(String name) {
        return entries.containsKey(keyOf(name));
    }

    /** True when a part lies in {@code folder}, for example {@code word/}. */
    boolean hasFolder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** The first bytes of a part, {@code length} at the most. */
    byte[] beginning(String name, int length) throws IOException {
        try (InputStream in = open(name)) {
            return in.readNBytes(length);
        }
    }

    /** Streams a part as XML; document types and entities are refused by POI's reader. */
    <T extends DefaultHandler> T parse(String name, T handler) throws IOException, SAXException {
        try (InputStream in = open(name)) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setProperty(MAX_DEPTH, "100");
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
            return handler;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(keyOf(name));
        if (entry == null) {
            throw new ZipException("missing part " + name);
        }
        return new CheckedPart(zip.getInputStream(entry), entry.getCrc(), this::count);
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MAX_BYTES) {
            throw new Refused("too-much-content");
        }
    }

    private static String keyOf(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
