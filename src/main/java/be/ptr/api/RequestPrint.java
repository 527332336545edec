package be.ptr.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What makes one request another one, as SHA-256 in hexadecimal. */
final class RequestPrint {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    /** Of texts, told apart where they meet. */
    static String of(String... texts) {
        RequestPrint print = new RequestPrint();
        for (String text : texts) {
            print.add(text);
        }
        return print.hex();
    }

    /** Of query and body; of an upload its fields and files, for the lines between them are different each time. */
    static String of(HttpServletRequest request) throws IOException {
        RequestPrint print = new RequestPrint();
        print.add(String.valueOf(request.getQueryString()));
        WholeBody.Read read = WebUtils.getNativeRequest(request, WholeBody.Read.class);
        if (read != null) {
            print.digest.update(read.body());
        } else if (request instanceof MultipartHttpServletRequest upload) {
            print.add(upload);
        }
        return print.hex();
    }

    private void add(MultipartHttpServletRequest upload) throws IOException {
        for (Map.Entry<String, MultipartFile> file : new TreeMap<>(upload.getFileMap()).entrySet()) {
            add(file.getKey());
            add(String.valueOf(file.getValue().getOriginalFilename()));
            try (InputStream content = file.getValue().getInputStream()) {
                DigestUtils.updateDigest(digest, content);
            }
        }
        new TreeMap<>(upload.getParameterMap()).forEach((name, values) -> add(name + String.join("\n", values)));
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
