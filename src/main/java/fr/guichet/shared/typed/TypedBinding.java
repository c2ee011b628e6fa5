package fr.guichet.shared.typed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days, hours and months are read in one way, whether a form or an address brings them. */
@Configuration(proxyBeanMethods = false)
class TypedBinding implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, unlessBlank(TypedDay::read));
        registry.addConverter(String.class, LocalTime.class, unlessBlank(TypedTime::read));
        registry.addConverter(String.class, YearMonth.class, unlessBlank(TypedMonth::read));
    }

    @Bean
    ConfigurableWebBindingInitializer bindingInitializer(
            @Qualifier("mvcConversionService") ConversionService conversions,
            @Qualifier("mvcValidator") Validator validator) {
        var initializer = new ConfigurableWebBindingInitializer();
        initializer.setConversionService(new TypedText(conversions));
        initializer.setValidator(validator);
        return initializer;
    }

    private static <T> Converter<String, @Nullable T> unlessBlank(Function<String, T> reader) {
        return typed -> typed.isBlank() ? null : reader.apply(typed);
    }
}
