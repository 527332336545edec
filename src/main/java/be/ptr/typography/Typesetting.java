package be.ptr.typography;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has every HTML template typeset, whatever its texts came from. */
@Component
public final class Typesetting extends AbstractDialect implements IPostProcessorDialect {
    private static final int PRECEDENCE = 1000;

    public Typesetting() {
        super("typesetting");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Typesetter.class, PRECEDENCE));
    }
}
