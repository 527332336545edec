package be.ptr.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that must hold on every MongoDB: on the embedded server always, on a real one when {@code MONGODB_TEST_URI} is
 * set. Its one parameter is a {@link org.springframework.data.mongodb.core.MongoTemplate} on an empty database.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(MongoUnderTest.class)
public @interface OnEveryMongo {}
