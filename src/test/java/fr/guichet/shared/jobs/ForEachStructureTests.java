package fr.guichet.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForEachStructureTests {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final ForEachStructure structures = new ForEachStructure(() -> List.of(FIRST, SECOND));
    private final List<UUID> visited = new ArrayList<>();

    @Test
    void theWorkIsDoneForEachHouse() {
        structures.run("essai", () -> visited.add(Tenancy.requireStructureId()));

        assertThat(visited).containsExactly(FIRST, SECOND);
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheNext() {
        structures.run("essai", () -> {
            if (Tenancy.requireStructureId().equals(FIRST)) {
                throw new IllegalStateException("broken");
            }
            visited.add(Tenancy.requireStructureId());
        });

        assertThat(visited).containsExactly(SECOND);
    }
}
