package be.ptr.workbook.cells;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Which parts belong to one part of the package, by id and by kind. */
final class Relationships extends OwnElements {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final int MAX = 5_000;
    private static final int MAX_LENGTH = 2_000;

    /** A part that another one points to; {@code type} is the word that the format has for it. */
    record Target(String type, String part) {}

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final String base;
    private boolean strict;

    private Relationships(String part) {
        super(PACKAGE);
        this.base = "/" + part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The relationships of {@code part}, the package itself when empty; none when it has no such list. */
    static Relationships of(String part, ZipParts parts) throws IOException, SAXException {
        int name = part.lastIndexOf('/') + 1;
        String list = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        Relationships relationships = new Relationships(part);
        return parts.has(list) ? parts.parse(list, relationships) : relationships;
    }

    @Override
    void begin(String name, Attributes attributes) {
        String type = attributes.getValue("Type");
        String target = attributes.getValue("Target");
        boolean external = "External".equals(attributes.getValue("TargetMode"));
        if (!name.equals("Relationship") || type == null || target == null || external) {
            return;
        }
        String id = String.valueOf(attributes.getValue("Id"));
        if (targets.size() >= MAX || id.length() > MAX_LENGTH || target.length() > MAX_LENGTH) {
            throw new Refused("too-much-content");
        }
        strict |= type.startsWith(STRICT);
        if (type.startsWith(OFFICE) || type.startsWith(STRICT)) {
            targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolved(target)));
        }
    }

    private String resolved(String target) {
        return URI.create(base).resolve(target.replace(" ", "%20")).getPath().substring(1);
    }

    Optional<String> ofType(String type) {
        return targets.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .findFirst();
    }

    Optional<Target> byId(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /** True for the strict variant of the format, whose types live under another address. */
    boolean isStrict() {
        return strict;
    }
}
