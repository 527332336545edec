package be.ptr.api;

import be.ptr.engine.accounts.Accounts;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What only a command on the server's own machine may ask; no part of the API that others rely on. */
@Hidden
@RestController
@RequestMapping("/api/operator")
@PreAuthorize("hasRole('OPERATOR')")
class OperatorResource {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorResource.class);

    private final Accounts accounts;

    OperatorResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param account an e-mail address or the id of the administrator, in any case */
    record Forgotten(String account) {}

    /** A password, to be shown once. */
    record Fresh(String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /** Tells a command that this server knows it. */
    @GetMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void greet() {}

    @PostMapping("/passwords")
    Fresh resetPassword(@RequestBody Forgotten forgotten) {
        String password = accounts.resetPassword(forgotten.account().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UnknownAccount(forgotten.account()));
        LOG.info("PTR-A02 an operator gave an account a new password");
        return new Fresh(password);
    }
}
