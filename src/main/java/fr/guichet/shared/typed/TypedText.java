package fr.guichet.shared.typed;

import jakarta.validation.ConstraintValidatorContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * How a page’s text is bound: trimmed, blank as none, a day or an hour in the one spelling that programs read. Whatever is no text
 * is left to the conversions that all of Spring MVC shares.
 */
record TypedText(ConversionService others) implements ConversionService {

    @Override
    public boolean canConvert(@Nullable Class<?> source, Class<?> target) {
        return others.canConvert(source, target);
    }

    @Override
    public boolean canConvert(@Nullable TypeDescriptor source, TypeDescriptor target) {
        return others.canConvert(source, target);
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object typed, Class<T> target) {
        return target.cast(convert(typed, TypeDescriptor.forObject(typed), TypeDescriptor.valueOf(target)));
    }

    @Override
    public @Nullable Object convert(@Nullable Object typed, @Nullable TypeDescriptor source, TypeDescriptor target) {
        return typed instanceof String text && target.getType() == String.class
                ? bound(text.trim(), target)
                : others.convert(typed, source, target);
    }

    private static @Nullable String bound(String text, TypeDescriptor target) {
        if (text.isEmpty()) {
            return null;
        }
        if (target.hasAnnotation(ReadableDay.class)) {
            return spelled(text, TypedDay::read);
        }
        if (target.hasAnnotation(ReadableEmail.class)) {
            return spelled(text, TypedEmail::read);
        }
        return target.hasAnnotation(ReadableTime.class) ? spelled(text, TypedTime::read) : text;
    }

    private static String spelled(String text, Function<String, ?> reader) {
        try {
            return reader.apply(text).toString();
        } catch (Unreadable refused) {
            return text;
        }
    }

    /** The rest of it: what could not be bound so gets the sentence that says why. */
    static boolean isReadable(@Nullable String text, Function<String, ?> reader, ConstraintValidatorContext context) {
        try {
            return text == null || reader.apply(text) != null;
        } catch (Unreadable refused) {
            refused.explainIn(context);
            return false;
        }
    }
}
