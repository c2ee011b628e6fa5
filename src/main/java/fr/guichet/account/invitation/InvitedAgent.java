package fr.guichet.account.invitation;

/** Who an invitation is for, as its page greets them. */
public record InvitedAgent(String login, String displayName) {}
