package fr.guichet.shared.web.again;

import fr.guichet.shared.web.CameFrom;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.Flash.Level;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form whose session had ended, answered by its own controller: nothing is tried, the page comes back filled, and whoever
 * reads it presses the button once more. While it is bound, each form has one fault of ours, so that its controller shows it
 * as it shows any refused form; the fault is gone before the page is made. A button without a form is not pressed for anyone:
 * they are back on its page.
 */
@ControllerAdvice
class NothingTried implements HandlerInterceptor, WebMvcConfigurer {

    private static final String FAULT = NothingTried.class.getName();
    private static final Validator NOTHING_IS_TRIED =
            Validator.forInstanceOf(Object.class, (form, errors) -> errors.reject(FAULT));

    private final CameFrom cameFrom;

    NothingTried(CameFrom cameFrom) {
        this.cameFrom = cameFrom;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1); // after the one that says 422, and so before it on the way back
    }

    @InitBinder
    void tryNothing(WebDataBinder binder, HttpServletRequest request) {
        if (ShownAgain.isAnswering(request)) {
            binder.addValidators(NOTHING_IS_TRIED);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!ShownAgain.isAnswering(request) || handler instanceof HandlerMethod method && triesNothing(method)) {
            return true;
        }
        var page = cameFrom.page(request);
        RequestContextUtils.getOutputFlashMap(request).put("flash", saying("form.not-sent"));
        RequestContextUtils.saveOutputFlashMap(page, request, response);
        response.sendRedirect(request.getContextPath() + page);
        return false;
    }

    private static boolean triesNothing(HandlerMethod method) {
        var parameters = method.getMethodParameters();
        return method.hasMethodAnnotation(SavesNothing.class)
                || IntStream.range(1, parameters.length)
                        .anyMatch(i -> parameters[i].getParameterType() == BindingResult.class
                                && parameters[i - 1].hasParameterAnnotation(Valid.class));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || !ShownAgain.isAnswering(request)) {
            return;
        }
        var said = saying(ShownAgain.lacksItsFile(request) ? "form.shown-again.file" : "form.shown-again");
        RequestContextUtils.getOutputFlashMap(request).put("flash", said);
        view.addObject("flash", said);
        view.getModel().replaceAll((name, value) -> value instanceof BindingResult form ? calm(form, request) : value);
    }

    private static BindingResult calm(BindingResult form, HttpServletRequest request) {
        var calm = new BeanPropertyBindingResult(form.getTarget(), form.getObjectName());
        if (request.getAttribute(ConversionService.class.getName()) instanceof ConversionService conversions) {
            calm.initConversion(conversions);
        }
        form.getAllErrors().stream().filter(fault -> !isOurs(fault)).forEach(calm::addError);
        return calm;
    }

    private static boolean isOurs(ObjectError fault) {
        return FAULT.equals(fault.getCode());
    }

    private static Flash saying(String code) {
        return new Flash(Level.WARNING, code, new Object[0], null);
    }
}
