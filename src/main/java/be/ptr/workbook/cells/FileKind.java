package be.ptr.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    XLSX(""),
    XLS(""),
    EMPTY("empty-file"),
    TEXT("text-file"),
    HTML("html-file"),
    XML("xml-file"),
    PDF("not-a-workbook"),
    ENCRYPTED("encrypted-file"),
    OLD_EXCEL("old-workbook"),
    OTHER_OFFICE("not-a-workbook"),
    UNKNOWN("not-a-workbook");

    private static final int BEGINNING = 4096;
    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** The extensions of a workbook of this kind, the usual one first. */
    private List<String> extensions() {
        return switch (this) {
            case XLSX -> List.of("xlsx", "xlsm");
            case XLS -> List.of("xls");
            default -> List.of();
        };
    }

    static FileKind of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(BEGINNING);
        }
        String signature = new String(first, StandardCharsets.ISO_8859_1);
        if (first.length == 0) {
            return EMPTY;
        }
        if (signature.startsWith("PK\u0003\u0004") || signature.startsWith("PK\u0005\u0006")) {
            return XLSX;
        }
        if (signature.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return CompoundFile.kindOf(file);
        }
        if (signature.startsWith("%PDF")) {
            return PDF;
        }
        return isText(signature) ? textKind(signature) : UNKNOWN;
    }

    private static boolean isText(String signature) {
        boolean wide = signature.startsWith("\u00FF\u00FE") || signature.startsWith("\u00FE\u00FF");
        return wide || signature.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static FileKind textKind(String signature) {
        String text = signature.toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table")) {
            return HTML;
        }
        return text.contains("<?xml") ? XML : TEXT;
    }

    /** Refuses what is no workbook. */
    void refuseUnlessWorkbook() {
        if (!refusal.isEmpty()) {
            throw new Refused(refusal, recognised());
        }
    }

    private String recognised() {
        return switch (this) {
            case PDF -> "PDF";
            case OTHER_OFFICE -> "Microsoft Office";
            default -> "?";
        };
    }

    /** Refuses a workbook whose extension says that it is another kind of file. */
    void refuseUnlessNamedSo(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!extensions().contains(extension)) {
            throw new Refused("renamed-file", extension, extensions().get(0));
        }
    }
}
