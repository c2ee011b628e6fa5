package fr.guichet.shared.model;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Of two who write one row at one moment, the second tries once more, in a transaction of its own, and meets what the first did: it is
 * done already, or refused for what is true. It is so for every service, where its transaction begins.
 */
@Component
class SecondTry extends AbstractBeanFactoryAwareAdvisingPostProcessor {

    SecondTry() {
        setProxyTargetClass(true);
        setBeforeExistingAdvisors(true); // around the transaction
        advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(Service.class, true), (MethodInterceptor) SecondTry::call);
    }

    private static @Nullable Object call(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        var again = ((ProxyMethodInvocation) call).invocableClone();
        try {
            return call.proceed();
        } catch (ConcurrencyFailureException | DataIntegrityViolationException somebodyElseWasFaster) {
            return again.proceed();
        }
    }
}
