package fr.guichet.account.invitation;

import fr.guichet.shared.model.RuleViolation;

/** Used already, replaced by another, too old, or never given: nobody learns which. */
public class InvitationGone extends RuleViolation {

    public InvitationGone() {
        super("account.invitation.gone");
    }
}
