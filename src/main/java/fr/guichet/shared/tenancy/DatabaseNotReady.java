package fr.guichet.shared.tenancy;

/** The database was not prepared for Guichet: said at start-up to who installs it, with what mends it. */
class DatabaseNotReady extends RuntimeException {

    private final String remedy;

    DatabaseNotReady(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    DatabaseNotReady(String fault, String remedy, Throwable cause) {
        super(fault, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
