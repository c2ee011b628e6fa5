package fr.guichet.shared.tenancy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The structure at work: the one a job was told to act for, else the signed-in member's, else none. Transactions keep
 * the structure they began with: enter {@link #as} before the transaction begins.
 */
public final class Tenancy {

    private static final ScopedValue<UUID> ACTING_FOR = ScopedValue.newInstance();

    private Tenancy() {}

    public static Optional<UUID> structureId() {
        return ACTING_FOR.isBound() ? Optional.of(ACTING_FOR.get()) : member().map(StructureMember::structureId);
    }

    /** Never empty where a structure is at work. */
    public static Set<UUID> readableStructureIds() {
        return ACTING_FOR.isBound()
                ? Set.of(ACTING_FOR.get())
                : member().map(StructureMember::followedStructureIds).orElse(Set.of());
    }

    public static UUID requireStructureId() {
        return structureId().orElseThrow(() -> new IllegalStateException("no structure is at work"));
    }

    public static Optional<StructureMember> member() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(StructureMember.class::isInstance)
                .map(StructureMember.class::cast);
    }

    public static void runAs(UUID structureId, Runnable work) {
        ScopedValue.where(ACTING_FOR, structureId).run(work);
    }

    public static <T> T as(UUID structureId, Supplier<T> work) {
        return ScopedValue.where(ACTING_FOR, structureId).call(work::get);
    }
}
