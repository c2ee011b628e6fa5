package fr.guichet.shared.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database role of the application: it reads and writes, owns nothing, and cannot pass row-level security. */
record ApplicationRole(String name, String password) {

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
        var act = known == 0 ? "create" : "alter";
        owner.sql(owner.sql(
                                "select format('%s role %I login nosuperuser nocreatedb nocreaterole password %L', :act, :name, :password)")
                        .param("act", act)
                        .param("name", name)
                        .param("password", password)
                        .query(String.class)
                        .single())
                .update();
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
