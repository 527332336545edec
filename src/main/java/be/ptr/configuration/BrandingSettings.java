package be.ptr.configuration;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code branding}.
 *
 * @param name shown in the header of every page
 * @param accent colour of links and first buttons, {@code #rrggbb}
 * @param logo image file at the bottom left of every page, or null
 * @param favicon image file in the tab, or null for the product's own
 * @param link where the logo leads, or null
 */
public record BrandingSettings(
        String name,
        String accent,
        @Nullable Path logo,
        @Nullable Path favicon,
        @Nullable URI link) {}
