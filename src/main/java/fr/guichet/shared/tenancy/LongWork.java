package fr.guichet.shared.tenancy;

import java.util.function.Supplier;

/**
 * Work that may keep the database busy for minutes: a file of everything, a job of the night, the verification of a trail. It has
 * a few connections of its own, whose statements may take longer; the pages keep theirs. Enter it before the
 * transaction begins.
 */
public final class LongWork {

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private LongWork() {}

    public static void run(Runnable work) {
        ScopedValue.where(UNDER_WAY, true).run(work);
    }

    public static <T> T call(Supplier<T> work) {
        return ScopedValue.where(UNDER_WAY, true).call(work::get);
    }

    static boolean isUnderWay() {
        return UNDER_WAY.isBound();
    }
}
