package be.ptr.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** The form of every refusal: RFC 9457, with a stable code. */
final class ProblemSchema {
    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> create() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("number", new StringSchema())
                .addProperty("candidates", new ArraySchema().items(candidate()))
                .addProperty("place", new IntegerSchema())
                .required(List.of("type", "status"));
    }

    private static Schema<?> candidate() {
        return new ObjectSchema()
                .addProperty("email", new StringSchema())
                .addProperty("name", new StringSchema())
                .addProperty("team", new StringSchema());
    }

    static Content content() {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
    }
}
