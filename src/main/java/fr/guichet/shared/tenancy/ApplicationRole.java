package fr.guichet.shared.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database role of the application: it reads and writes, owns nothing, and cannot pass row-level security. */
record ApplicationRole(String name, String password) {

    private static final String REMEDY = """
            Either let the owner make roles:
                alter role <owner> createrole;
            or let a database administrator make this one:
                create role %1$s login nosuperuser nocreatedb nocreaterole nobypassrls password '<password>';
            and start Guichet with guichet.database.application-role=%1$s and
            guichet.database.application-password=<password>.""";

    static ApplicationRole given(String name, String password) {
        return new ApplicationRole(name, password);
    }

    /** Makes the role with the owner's rights, or gives it back its password. */
    static ApplicationRole provisioned(String name, String ownerPassword, DataSource owner) {
        var role = new ApplicationRole(name, derive(ownerPassword, name));
        role.provision(JdbcClient.create(owner));
        return role;
    }

    private void provision(JdbcClient owner) {
        var known = owner.sql("select count(*) from pg_roles where rolname = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
        // An owner that is no superuser may not even say again that the role is none; RowSecurityGuard looks at what it
        // is.
        var statement = owner.sql(
                        known == 0
                                ? "select format('create role %I login nosuperuser nocreatedb nocreaterole password %L', :name, :password)"
                                : "select format('alter role %I login password %L', :name, :password)")
                .param("name", name)
                .param("password", password)
                .query(String.class)
                .single();
        try {
            owner.sql(statement).update();
        } catch (DataAccessException refused) {
            throw new DatabaseNotReady(
                    "The owner of the database may not make the role %s with which the application works: %s"
                            .formatted(
                                    name,
                                    NestedExceptionUtils.getMostSpecificCause(refused)
                                            .getMessage()),
                    REMEDY.formatted(name),
                    refused);
        }
    }

    /** The same on every node, stored nowhere. */
    private static String derive(String ownerPassword, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("guichet:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
