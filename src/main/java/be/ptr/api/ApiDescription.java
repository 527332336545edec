package be.ptr.api;

import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.Actor;
import be.ptr.wording.Wording;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The description of the API at {@code /api/openapi}, in the language asked for. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        // A path holds the name alone.
        SpringDocUtils.getConfig().replaceWithClass(DryRun.class, String.class);
        // Whoever is signed in is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    /** Needed once per language: what is built is kept. */
    @Bean
    OpenApiCustomizer description() {
        return api -> {
            Wording wording = new Wording(Language.of(LocaleContextHolder.getLocale()));
            describe(api, wording);
            new OperationTexts(wording).addTo(api);
        };
    }

    private static void describe(OpenAPI api, Wording wording) {
        String version = ApiDescription.class.getPackage().getImplementationVersion();
        api.setInfo(new Info()
                .title(wording.of("api.title"))
                .version(Objects.requireNonNullElse(version, "development"))
                .description(wording.of("api.description")));
        Components components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
        components
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description(wording.of("api.security.basic")))
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("JSESSIONID")
                                .description(wording.of("api.security.session")))
                .addSchemas(ProblemSchema.NAME, ProblemSchema.create());
        api.setComponents(components);
        api.addSecurityItem(new SecurityRequirement().addList("basic"));
        api.addSecurityItem(new SecurityRequirement().addList("session"));
    }
}
