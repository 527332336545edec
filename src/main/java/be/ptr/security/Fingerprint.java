package be.ptr.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Stands for texts from outside where something is kept about them: 43 characters, however long they are. */
final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 of {@code texts}, told apart where they meet. */
    static String of(String... texts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
}
