package fr.guichet.message;

/** Why a message did not leave. */
enum NotSentReason {
    ADDRESS_REFUSED(MessageStatus.FAILED),
    SERVER_REFUSED(MessageStatus.FAILED),
    CANCELLED(MessageStatus.DROPPED),
    MOVED(MessageStatus.DROPPED),
    /** The cancellation that it tells of was taken back. */
    REINSTATED(MessageStatus.DROPPED),
    PAST(MessageStatus.DROPPED),
    /** None was left when it was due: taken back, or erased. */
    NO_ADDRESS(MessageStatus.DROPPED),
    NOT_CONFIGURED(MessageStatus.DROPPED);

    private final MessageStatus status;

    NotSentReason(MessageStatus status) {
        this.status = status;
    }

    MessageStatus status() {
        return status;
    }
}
