package be.ptr.traffic;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MultipartException;

/** What is thrown, late, because of what somebody sent: names of parameters, headers, parts of an upload. */
public final class OutsideFault {
    private static final int DEEPEST = 20;

    private OutsideFault() {}

    /** Whether {@code thrown}, or what caused it, is the sender's mistake; an upload that cannot be stored is none. */
    public static boolean isOne(Throwable thrown) {
        List<Throwable> chain = Stream.<Throwable>iterate(thrown, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return chain.stream().anyMatch(OutsideFault::isOfSender)
                && chain.stream().noneMatch(OutsideFault::isOfDisk);
    }

    private static boolean isOfSender(Throwable thrown) {
        return thrown instanceof RequestRejectedException
                || thrown instanceof MultipartException
                || thrown instanceof FileUploadException
                || thrown instanceof InvalidFileNameException;
    }

    private static boolean isOfDisk(Throwable thrown) {
        return thrown instanceof FileSystemException
                || thrown instanceof FileNotFoundException
                || (thrown.getClass() == IOException.class && thrown.getCause() == null);
    }
}
