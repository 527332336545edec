package be.ptr.engine.internals;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** A field of an engine command that has no getter; its absence stops the start rather than opening a door. */
final class HiddenField {
    private final Field field;

    HiddenField(Class<?> owner, String name) {
        try {
            field = owner.getDeclaredField(name);
            field.setAccessible(true);
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException(owner.getName() + " has no field " + name, changed);
        }
    }

    void set(Object command, @Nullable Object value) {
        try {
            field.set(command, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    Object of(Object command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
