package fr.guichet.account;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to an account, or what its holder did; the account is the subject. */
public sealed interface AccountEvent extends DomainEvent {

    record AccountCreated(UUID subjectId) implements AccountEvent {}

    /** Its name, roles or sites. */
    record AccountChanged(UUID subjectId) implements AccountEvent {}

    record AccountDeactivated(UUID subjectId) implements AccountEvent {}

    record AccountReactivated(UUID subjectId) implements AccountEvent {}

    /** Nobody uses it: its administrators are told that it will be closed. */
    record ClosingNoticed(UUID subjectId) implements AccountEvent {}

    /** A link to it was given, shown once; it ended the one before. */
    record AgentInvited(UUID subjectId) implements AccountEvent {}

    /** A password was chosen by the link. */
    record InvitationAccepted(UUID subjectId) implements AccountEvent {}

    record AgentSignedIn(UUID subjectId) implements AccountEvent {}

    /** Signed in with one of the codes kept for a lost telephone. */
    record RecoveryCodeUsed(UUID subjectId) implements AccountEvent {}

    /** Proved once more, in the middle of a session, that it is them. */
    record AgentConfirmed(UUID subjectId) implements AccountEvent {}

    record AgentSignedOut(UUID subjectId) implements AccountEvent {}

    /** One of their other sessions, by its holder. */
    record SessionEnded(UUID subjectId) implements AccountEvent {}

    /** Asked for what is another role's. */
    record AccessRefused(UUID subjectId) implements AccountEvent {}

    /** By its holder. */
    record PasswordChanged(UUID subjectId) implements AccountEvent {}

    /** An administrator gave a one-time password. */
    record PasswordReset(UUID subjectId) implements AccountEvent {}

    record SecondFactorEnrolled(UUID subjectId) implements AccountEvent {}

    record SecondFactorRemoved(UUID subjectId) implements AccountEvent {}

    /** The subject is the structure, which began or ceased to ask for a second factor. */
    record SecondFactorRuleChanged(UUID subjectId) implements AccountEvent {}

    record PasskeyRegistered(UUID subjectId) implements AccountEvent {}

    record PasskeyRemoved(UUID subjectId) implements AccountEvent {}

    /** How they like the screen, or where their day begins. */
    record PreferencesChanged(UUID subjectId) implements AccountEvent {}

    @Override
    default String action() {
        return switch (this) {
            case AccountCreated _ -> "AccountCreated";
            case AccountChanged _ -> "AccountChanged";
            case AccountDeactivated _ -> "AccountDeactivated";
            case AccountReactivated _ -> "AccountReactivated";
            case ClosingNoticed _ -> "ClosingNoticed";
            case AgentInvited _ -> "AgentInvited";
            case InvitationAccepted _ -> "InvitationAccepted";
            case AgentSignedIn _ -> "AgentSignedIn";
            case RecoveryCodeUsed _ -> "RecoveryCodeUsed";
            case AgentConfirmed _ -> "AgentConfirmed";
            case AgentSignedOut _ -> "AgentSignedOut";
            case SessionEnded _ -> "SessionEnded";
            case AccessRefused _ -> "AccessRefused";
            case PasswordChanged _ -> "PasswordChanged";
            case PasswordReset _ -> "PasswordReset";
            case SecondFactorEnrolled _ -> "SecondFactorEnrolled";
            case SecondFactorRemoved _ -> "SecondFactorRemoved";
            case SecondFactorRuleChanged _ -> "SecondFactorRuleChanged";
            case PasskeyRegistered _ -> "PasskeyRegistered";
            case PasskeyRemoved _ -> "PasskeyRemoved";
            case PreferencesChanged _ -> "PreferencesChanged";
        };
    }
}
