package fr.guichet.account.security;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes few passwords at once: each takes 16 MB for a moment, and as many as there are requests would not fit the heap. */
final class PasswordQueue implements PasswordEncoder {

    static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PasswordEncoder passwords;

    PasswordQueue(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> passwords.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> passwords.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return passwords.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
        places.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
