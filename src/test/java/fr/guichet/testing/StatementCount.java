package fr.guichet.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How many SQL statements an act takes, in the thread that does it: {@code StatementCount.of(() -> mvc.get()…)}. Sessions
 * have a pool of their own and the walls speak below it, so that neither is counted.
 */
@TestComponent
public class StatementCount implements BeanPostProcessor {

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final ThreadLocal<Long> COUNT = ThreadLocal.withInitial(() -> 0L);

    public static long of(Callable<?> act) throws Exception {
        var before = COUNT.get();
        act.call();
        return COUNT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new Counting((DataSource) bean) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource counted) {
            super(counted);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (STATEMENTS.contains(method.getName())) {
                            COUNT.set(COUNT.get() + 1);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
